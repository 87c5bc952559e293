package vn.mangnon.tasks;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** The calendars that an account has given out. */
@ApplicationScoped
@Transactional
class TaskCalendarService {

    /** A telephone, a computer and some to spare; who has more has lost sight of them. */
    private static final int MOST = 5;

    /** What of a calendar is needed to write it. */
    record Followed(UUID accountId, boolean mine, String language) {}

    private final TaskCalendarRepository calendars;
    private final CurrentUser user;
    private final Language language;
    private final InputChecks checks;
    private final Clock clock;

    TaskCalendarService(
            TaskCalendarRepository calendars, CurrentUser user, Language language, InputChecks checks, Clock clock) {
        this.calendars = calendars;
        this.user = user;
        this.language = language;
        this.checks = checks;
        this.clock = clock;
    }

    Page<TaskCalendarView> list(PageRequest page) {
        return calendars.page(user.accountId(), page).map(TaskCalendarView::of);
    }

    TaskCalendarView view(UUID id) {
        return TaskCalendarView.of(calendars.require(id, user.accountId()));
    }

    /** @param address where the calendar with a secret is read */
    TaskCalendarView make(TaskCalendarDetails details, Function<String, URI> address) {
        checks.of(details).throwIfAny();
        if (details.id() != null && calendars.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        if (calendars.countOf(user.accountId()) >= MOST) {
            throw Problem.conflict("TOO_MANY_CALENDARS");
        }
        var secret = FeedSecret.fresh();
        var made = new TaskCalendar(user.accountId(), details, language.tag(), secret, clock.instant());
        made.persistAndFlush();
        Log.infof("task calendar %s made by account %s", made.id(), user.accountId());
        return TaskCalendarView.of(made, address.apply(secret.value()).toString());
    }

    /** From now on its address leads nowhere. */
    void takeBack(UUID id, @Nullable String ifMatch) {
        var known = calendars.require(id, user.accountId());
        Versions.require(ifMatch, known.version());
        calendars.delete(known);
        calendars.flush();
        Log.infof("task calendar %s taken back by account %s", id, user.accountId());
    }

    /** Whose calendar is read with this secret, on whatever day. */
    Optional<Followed> followed(String secret) {
        return calendars.bySecret(new FeedSecret(secret)).map(known -> {
            calendars.noteRead(known.id(), LocalDate.now(clock));
            return new Followed(known.accountId(), known.mine(), known.language());
        });
    }
}
