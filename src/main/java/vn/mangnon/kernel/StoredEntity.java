package vn.mangnon.kernel;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What every stored thing has: an id (UUIDv7 of ours, or a UUID of the client's own, for clients that write offline), a
 * version that is the entity tag, and when it was made and last changed. Time comes from the caller.
 */
@MappedSuperclass
public abstract class StoredEntity extends PanacheEntityBase {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredEntity() {}

    protected StoredEntity(@Nullable UUID id, Instant now) {
        this.id = id == null ? newId() : id;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A UUIDv7, which sorts by the time of its making. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Marks a change, also one that only touches rows that hang on this one, so that the version moves. */
    protected void touch(Instant now) {
        if (version == null || now.isAfter(updatedAt)) {
            updatedAt = now;
        } else {
            // A clock that stands still would leave the row clean, and the version where it was.
            updatedAt = updatedAt.plus(1, ChronoUnit.MICROS);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEntity entity && entity.getClass() == getClass() && entity.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
