package vn.mangnon.breaches;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.SensitivityClass;

/** What is known of a breach by now, as the form of its notice asks for it. Known better, it is written anew as a whole. */
@Embeddable
class BreachFacts {

    @Column(name = "occurred_at")
    private @Nullable Instant occurredAt;

    @Convert(converter = BreachSecrets.Nature.class)
    @Column(name = "nature_sealed")
    private String nature;

    @InClear
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "data_kinds")
    private String[] dataKinds;

    private @Nullable Integer records;

    @Column(name = "affected_children")
    private @Nullable Integer affectedChildren;

    @Convert(converter = BreachSecrets.Consequences.class)
    @Column(name = "consequences_sealed")
    private @Nullable String consequences;

    @Convert(converter = BreachSecrets.Measures.class)
    @Column(name = "measures_sealed")
    private @Nullable String measures;

    @Convert(converter = BreachSecrets.Contact.class)
    @Column(name = "contact_sealed")
    private String contact;

    @SuppressWarnings("NullAway.Init")
    protected BreachFacts() {}

    BreachFacts(BreachDetails details) {
        occurredAt = details.occurredAt();
        nature = details.nature();
        dataKinds = details.dataKinds().stream()
                .distinct()
                .sorted()
                .map(SensitivityClass::name)
                .toArray(String[]::new);
        records = details.records();
        affectedChildren = details.affectedChildren();
        consequences = details.consequences();
        measures = details.measures();
        contact = details.contact();
    }

    @Nullable
    Instant occurredAt() {
        return occurredAt;
    }

    String nature() {
        return nature;
    }

    List<SensitivityClass> dataKinds() {
        return Arrays.stream(dataKinds).map(SensitivityClass::valueOf).toList();
    }

    @Nullable
    Integer records() {
        return records;
    }

    @Nullable
    Integer affectedChildren() {
        return affectedChildren;
    }

    @Nullable
    String consequences() {
        return consequences;
    }

    @Nullable
    String measures() {
        return measures;
    }

    String contact() {
        return contact;
    }
}
