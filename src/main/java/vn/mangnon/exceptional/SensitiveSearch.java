package vn.mangnon.exceptional;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** That somebody asked who is in a group that no list tells, and why. It is written once and stays. */
@Entity
@Table(name = "sensitive_search")
class SensitiveSearch extends StoredEntity {

    @Column(name = "account_id")
    private UUID accountId;

    private String username;

    @Column(name = "unit_path")
    private String unitPath;

    private String circumstance;

    @Convert(converter = ExceptionalSecrets.SearchReason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @Column(name = "children_shown")
    private int childrenShown;

    @SuppressWarnings("NullAway.Init")
    protected SensitiveSearch() {}

    SensitiveSearch(
            String circumstance,
            String reason,
            UnitPath place,
            int childrenShown,
            UUID accountId,
            String username,
            Instant now) {
        super(null, now);
        this.accountId = accountId;
        this.username = username;
        this.circumstance = circumstance;
        this.reason = reason;
        this.unitPath = place.value();
        this.childrenShown = childrenShown;
    }

    String username() {
        return username;
    }

    String circumstance() {
        return circumstance;
    }

    String reason() {
        return reason;
    }

    int childrenShown() {
        return childrenShown;
    }
}
