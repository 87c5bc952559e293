package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;

/** What the scheduler does every minute; it is off in tests. */
@ApplicationScoped
public class LookingAgain {

    private final PersonalIdChecks checks;

    LookingAgain(PersonalIdChecks checks) {
        this.checks = checks;
    }

    public void atPersonalIds() {
        checks.look();
    }
}
