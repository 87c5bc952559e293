package vn.mangnon.participants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.SingleRecords;
import vn.mangnon.cases.CaseMoved;
import vn.mangnon.kernel.Faults;
import vn.mangnon.organizations.Organizations;

/**
 * The door: how a body comes to take part in a case, and how that ends. Call it inside a transaction, for a case that the
 * caller may write to.
 */
@ApplicationScoped
public class Participants implements SingleRecords {

    /** Nobody is shown a case for longer without somebody thinking of it again. */
    static final Period LONGEST = Period.ofMonths(6);

    private final ParticipantRepository participants;
    private final Organizations organizations;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Clock clock;

    Participants(
            ParticipantRepository participants,
            Organizations organizations,
            Accounts accounts,
            CurrentUser user,
            Clock clock) {
        this.participants = participants;
        this.organizations = organizations;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    /** Adds what is wrong with a body, its liaison and the last day of his access, by the names of their fields. */
    public Faults check(
            Faults faults,
            @Nullable UUID organizationId,
            @Nullable UUID accountId,
            @Nullable LocalDate until,
            String untilPointer) {
        var today = LocalDate.now(clock);
        if (organizationId != null) {
            faults.addIf(
                    !organizations
                            .find(organizationId)
                            .map(body -> body.existsOn(today))
                            .orElse(false),
                    "/organizationId",
                    "UNKNOWN_VALUE");
        }
        if (accountId != null) {
            // One answer for an account that is unknown, no liaison, or another body's: who asks learns of none.
            var works = accounts.organizationOf(accountId, Duties.CASE_LIAISON);
            faults.addIf(works.isEmpty() || !works.get().equals(organizationId), "/accountId", "NOT_ITS_LIAISON");
        }
        if (until != null) {
            faults.addIf(until.isBefore(today), untilPointer, "IN_THE_PAST")
                    .addIf(until.isAfter(today.plus(LONGEST)), untilPointer, "MORE_THAN_SIX_MONTHS");
        }
        return faults;
    }

    /**
     * A body takes part from now on, and its liaison, if it has one, is shown the case.
     *
     * @return the participant's id
     */
    public UUID admit(
            UUID caseId, UUID organizationId, String task, @Nullable UUID accountId, @Nullable LocalDate until) {
        return admit(caseId, new ParticipantDetails(null, organizationId, task, accountId, until))
                .id();
    }

    CaseParticipant admit(UUID caseId, ParticipantDetails details) {
        var made = new CaseParticipant(caseId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        show(made);
        return made;
    }

    /** The liaison is shown the case to another day; nothing happens to a part that has ended. */
    public void prolong(UUID caseId, UUID participantId, LocalDate until) {
        var known = participants.require(participantId, caseId);
        if (!known.hasEnded()) {
            known.prolong(until, clock.instant());
            participants.flush();
            show(known);
        }
    }

    /** Ends the part and the access with it; it may have ended before. */
    public void dismiss(UUID caseId, UUID participantId) {
        var known = participants.require(participantId, caseId);
        if (!known.hasEnded()) {
            end(known, null);
        }
    }

    void end(CaseParticipant known, @Nullable String note) {
        known.end(user.accountId(), note, clock.instant());
        participants.flush();
        participants.hide(known.id());
        if (known.accountId() != null) {
            accounts.shownOtherRecords();
        }
    }

    private void show(CaseParticipant known) {
        if (known.accountId() != null && known.until() != null) {
            participants.show(known.id(), known.accountId(), known.caseId(), known.until());
            accounts.shownOtherRecords();
        }
    }

    /** With the case ends every part in it, whichever way it ends. */
    void endWithTheCase(@Observes CaseMoved news) {
        if (!news.to().isOpen()) {
            participants.openOf(news.caseId()).forEach(known -> end(known, null));
        }
    }

    @Override
    public List<Shown> shownTo(UUID accountId) {
        var cases = participants.shownTo(accountId, LocalDate.now(clock));
        return cases.isEmpty()
                ? List.of()
                : List.of(new Shown(Set.of(Duties.CASE_LIAISON), Set.of(), Set.copyOf(cases), null));
    }
}
