package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;

/**
 * The door: what other features may ask of cases. Every method works for the caller of the request: a case he has no
 * business with is not found (404). Call it inside a transaction.
 */
@ApplicationScoped
public class Cases {

    private final CaseRepository cases;
    private final CurrentUser user;

    Cases(CaseRepository cases, CurrentUser user) {
        this.cases = cases;
        this.user = user;
    }

    /** A case to be read. */
    public CaseRef require(UUID id) {
        return CaseRef.of(cases.require(id, user.cases()));
    }

    /** A case to be written to, open or not; one that is shown singly is not. */
    public CaseRef requireToWrite(UUID id) {
        return CaseRef.of(cases.require(id, user.cases().toWrite()));
    }
}
