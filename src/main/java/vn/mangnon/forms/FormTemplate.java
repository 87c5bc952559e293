package vn.mangnon.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;

/** One published version of one form. There is no verb: it is written once and stays; so says a trigger too. */
@Entity
@Immutable
@Table(name = "form_template")
class FormTemplate extends StoredEntity {

    private String code;

    /** Counts from one within the form; the entity's own version is another thing. */
    private int edition;

    private String name;
    private String kind;
    private String title;

    @Enumerated(EnumType.STRING)
    private OfficialStatus status;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String signer;
    private @Nullable String footnote;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormSection> sections;

    @SuppressWarnings("NullAway.Init")
    protected FormTemplate() {}

    FormTemplate(FormTemplateDetails details, int edition, Instant now) {
        super(null, now);
        this.code = details.code();
        this.edition = edition;
        this.name = details.name();
        this.kind = details.kind();
        this.title = details.title();
        this.status = details.status();
        this.validFrom = details.validFrom();
        this.validTo = details.validTo();
        this.legalBasis = details.legalBasis();
        this.signer = details.signer();
        this.footnote = details.footnote();
        this.sections = List.copyOf(details.sections());
    }

    Form form() {
        return new Form(
                id(), code, edition, name, kind, title, status, legalBasis, signer, footnote, List.copyOf(sections));
    }

    String code() {
        return code;
    }

    int edition() {
        return edition;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    OfficialStatus status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    String legalBasis() {
        return legalBasis;
    }
}
