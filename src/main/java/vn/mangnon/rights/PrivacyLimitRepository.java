package vn.mangnon.rights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The clocks of the law are public knowledge. */
@ApplicationScoped
class PrivacyLimitRepository implements PanacheRepositoryBase<PrivacyLimit, PrivacyLimit.Key> {

    Optional<PrivacyLimit> inForce(String code, LocalDate day) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", code, day)
                .firstResultOptional();
    }

    List<PrivacyLimit> everyOne() {
        return list("order by code, validFrom");
    }
}
