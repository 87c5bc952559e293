package vn.mangnon.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.mangnon.calendar.TimeLimit;

/** The door: which clock of the privacy law runs. Call it inside a transaction. */
@ApplicationScoped
public class PrivacyLimits {

    /** Within what time a breach is told to the authority. */
    public static final String BREACH_NOTICE = "BREACH_NOTICE";

    static final String REPLY = "REPLY";
    static final String EXTENSION = "EXTENSION";

    /** A clock as it is in force: how long, and by which article. */
    public record InForce(TimeLimit limit, String legalBasis) {}

    private final PrivacyLimitRepository limits;

    PrivacyLimits(PrivacyLimitRepository limits) {
        this.limits = limits;
    }

    /** Empty on a day for which nobody has written a limit down. */
    public Optional<InForce> inForce(String code, LocalDate day) {
        return inForce(code, day, false);
    }

    Optional<InForce> inForce(String code, LocalDate day, boolean withProcessor) {
        return limits.inForce(code, day).map(found -> new InForce(found.limit(withProcessor), found.legalBasis()));
    }
}
