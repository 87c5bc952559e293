package vn.mangnon.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshToken, UUID> {

    /** Locked until the transaction ends, so that one token used twice at once works once. */
    Optional<RefreshToken> take(byte[] digest) {
        return find("digest", (Object) digest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void deleteFamily(UUID family) {
        delete("family", family);
    }

    void deleteOf(Account account) {
        delete("account", account);
    }

    void deleteExpired(Instant now) {
        delete("expiresAt < ?1", now);
    }
}
