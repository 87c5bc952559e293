package vn.mangnon.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.StoredEntity;

/** A list that the police handed back. */
@Entity
@Table(name = "signed_list")
class SignedList extends StoredEntity {

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_date")
    private LocalDate documentDate;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private String sha256;
    private int rows;

    /** How many rows of the file are done. */
    private int looked;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    private int corrected;
    private int confirmed;
    private int conflicting;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowProblem> faults = List.of();

    @SuppressWarnings("NullAway.Init")
    protected SignedList() {}

    SignedList(UUID accountId, SignedListDetails details, String sha256, Instant now) {
        super(null, now);
        this.accountId = accountId;
        this.documentNumber = details.documentNumber();
        this.documentDate = details.documentDate();
        this.signedBy = details.signedBy();
        this.validUntil = details.validUntil();
        this.sha256 = sha256;
    }

    /** Some more rows of the file. */
    void takenOver(
            int part, int aboutChildren, int rowsCorrected, int rowsConfirmed, int conflicts, List<RowProblem> found) {
        looked += part;
        rows += aboutChildren;
        corrected += rowsCorrected;
        confirmed += rowsConfirmed;
        conflicting += conflicts;
        faults = Stream.concat(faults.stream(), found.stream()).toList();
    }

    void complete(Instant now) {
        if (completedAt == null) {
            completedAt = now;
            touch(now);
        }
    }

    boolean isComplete() {
        return completedAt != null;
    }

    int looked() {
        return looked;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate documentDate() {
        return documentDate;
    }

    String signedBy() {
        return signedBy;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    int rows() {
        return rows;
    }

    int corrected() {
        return corrected;
    }

    int confirmed() {
        return confirmed;
    }

    int conflicting() {
        return conflicting;
    }

    List<RowProblem> faults() {
        return List.copyOf(faults);
    }
}
