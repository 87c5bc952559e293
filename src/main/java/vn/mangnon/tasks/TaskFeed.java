package vn.mangnon.tasks;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Problem;

/**
 * Reads a calendar for whoever knows its secret: with what its account may do now, in a transaction of its own, because the
 * one that looks up the secret sees nothing.
 */
@Singleton
class TaskFeed {

    static final Set<String> DUTIES =
            Set.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER);

    private final TaskCalendarService calendars;
    private final DueService tasks;
    private final OnBehalf onBehalf;

    TaskFeed(TaskCalendarService calendars, DueService tasks, OnBehalf onBehalf) {
        this.calendars = calendars;
        this.tasks = tasks;
        this.onBehalf = onBehalf;
    }

    /** 404 for a secret that was never given out or was taken back, and for an account that may no longer sign in. */
    String read(String secret) {
        var followed = calendars.followed(secret).orElseThrow(Problem::notFound);
        try {
            return onBehalf.of(
                    followed.accountId(),
                    "GET /auth/calendars/{secret}",
                    DUTIES,
                    () -> tasks.calendar(DueFilter.ofMine(followed.mine()), Language.preferred(followed.language())));
        } catch (Problem refused) {
            throw refused.status() == 401 ? Problem.notFound() : refused;
        }
    }
}
