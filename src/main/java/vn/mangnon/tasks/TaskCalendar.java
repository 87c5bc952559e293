package vn.mangnon.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** One address under which a calendar program reads what is due for an account. Taking it back is deleting it. */
@Audited(value = AuditSubject.ACCOUNT, partOf = "accountId", reads = false)
@Entity
@Table(name = "task_calendar")
class TaskCalendar extends StoredEntity {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    private String name;

    @Column(updatable = false)
    private boolean mine;

    @InClear
    @Column(updatable = false)
    private String language;

    @Column(name = "secret_digest", updatable = false)
    private byte[] secretDigest;

    /** Written past Hibernate: that a program read it is no change of what it is. */
    @Column(name = "read_on", insertable = false, updatable = false)
    private @Nullable LocalDate readOn;

    @SuppressWarnings("NullAway.Init")
    protected TaskCalendar() {}

    TaskCalendar(UUID accountId, TaskCalendarDetails details, String language, FeedSecret secret, Instant now) {
        super(details.id(), now);
        this.accountId = accountId;
        this.name = details.name();
        this.mine = details.isMine();
        this.language = language;
        this.secretDigest = secret.digest();
    }

    UUID accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    boolean mine() {
        return mine;
    }

    String language() {
        return language;
    }

    @Nullable
    LocalDate readOn() {
        return readOn;
    }
}
