package vn.mangnon.referrals;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.cases.CaseMoved;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.participants.Participants;

/** From the sending to the last feedback. The body's liaison acts on his own referral, and the officer for those on paper. */
@ApplicationScoped
@Transactional
class ReferralService {

    private final ReferralRepository referrals;
    private final Participants participants;
    private final Organizations organizations;
    private final Cases cases;
    private final CodeLists codes;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            Participants participants,
            Organizations organizations,
            Cases cases,
            CodeLists codes,
            CurrentUser user,
            InputChecks checks,
            Clock clock) {
        this.referrals = referrals;
        this.participants = participants;
        this.organizations = organizations;
        this.cases = cases;
        this.codes = codes;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<ReferralView> list(UUID caseId, PageRequest page) {
        var its = cases.require(caseId);
        var found = referrals.page(caseId, page);
        var names = organizations.names(
                found.items().stream().map(Referral::organizationId).distinct().toList());
        return found.map(known -> ReferralView.of(
                known, names.getOrDefault(known.organizationId(), ""), allowedActions(known, its), today()));
    }

    ReferralView view(UUID caseId, UUID id) {
        var its = cases.require(caseId);
        return view(referrals.require(id, caseId), its);
    }

    ReferralView send(UUID caseId, ReferralDetails details) {
        cases.waitToWrite(caseId);
        var faults = checks.of(details);
        var line = details.serviceLine();
        participants
                .check(faults, details.organizationId(), details.accountId(), details.respondBy(), "/respondBy")
                .addIf(
                        line != null && !codes.knows(CodeLists.SERVICE_LINES, line, today()),
                        "/serviceLine",
                        "UNKNOWN_VALUE")
                .throwIfAny();
        var its = cases.requireToWrite(caseId);
        if (!its.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
        if (details.id() != null && referrals.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        // Its part in the case, and what its liaison is shown, last as long as the referral does.
        var participant = participants.admit(
                caseId, details.organizationId(), details.request(), details.accountId(), details.respondBy());
        var made = new Referral(caseId, details, participant, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("case %s referred to organization %s by account %s", caseId, made.organizationId(), made.sentBy());
        return view(made, its);
    }

    ReferralView accept(UUID caseId, UUID id, @Nullable String ifMatch, AcceptReferral accepting) {
        var its = cases.require(caseId);
        checkDay(checks.of(accepting), accepting.feedbackBy(), "/feedbackBy").throwIfAny();
        var known = requireToAnswer(id, its, ifMatch);
        known.accept(accepting.note(), accepting.feedbackBy(), user.accountId(), clock.instant());
        participants.prolong(caseId, known.participantId(), accepting.feedbackBy());
        return changed(known, its);
    }

    ReferralView decline(UUID caseId, UUID id, @Nullable String ifMatch, Reason reason) {
        var its = cases.require(caseId);
        checks.of(reason).throwIfAny();
        var known = requireToAnswer(id, its, ifMatch);
        known.decline(reason.note(), user.accountId(), clock.instant());
        return ended(known, its);
    }

    ReferralView withdraw(UUID caseId, UUID id, @Nullable String ifMatch) {
        var its = cases.requireToWrite(caseId);
        var known = referrals.require(id, caseId);
        Versions.require(ifMatch, known.version());
        known.withdraw(user.accountId(), clock.instant());
        return ended(known, its);
    }

    Page<FeedbackView> feedback(UUID caseId, UUID id, PageRequest page) {
        cases.require(caseId);
        return referrals.feedback(referrals.require(id, caseId).id(), page).map(FeedbackView::of);
    }

    FeedbackView feedback(UUID caseId, UUID id, UUID feedbackId) {
        cases.require(caseId);
        return FeedbackView.of(referrals.requireFeedback(
                feedbackId, referrals.require(id, caseId).id()));
    }

    FeedbackView hear(UUID caseId, UUID id, @Nullable String ifMatch, FeedbackDetails details) {
        var its = cases.require(caseId);
        checkDay(checks.of(details), details.nextBy(), "/nextBy").throwIfAny();
        var known = requireToAnswer(id, its, ifMatch);
        if (details.id() != null && referrals.feedbackIdIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        known.hear(details.nextBy(), user.accountId(), clock.instant());
        var made = new Feedback(known, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        var told = FeedbackView.of(made);
        if (details.nextBy() == null) {
            participants.dismiss(caseId, known.participantId());
        } else {
            participants.prolong(caseId, known.participantId(), details.nextBy());
        }
        Log.infof("feedback on referral %s by account %s", id, user.accountId());
        return told;
    }

    /** Nothing is waited for any more in a case that has ended; its participants are dismissed with it. */
    void endWithTheCase(@Observes CaseMoved news) {
        if (!news.to().isOpen()) {
            referrals.openOf(news.caseId()).forEach(known -> known.withdraw(user.accountId(), clock.instant()));
            referrals.flush();
        }
    }

    private ReferralView changed(Referral known, CaseRef its) {
        referrals.flush();
        Log.infof("referral %s is %s by account %s", known.id(), known.status(), user.accountId());
        return view(known, its);
    }

    private ReferralView ended(Referral known, CaseRef its) {
        var told = changed(known, its);
        participants.dismiss(known.caseId(), known.participantId());
        return told;
    }

    /** Its liaison, or who may write to the case; to anybody else who is shown the case it is not there to answer. */
    private Referral requireToAnswer(UUID id, CaseRef its, @Nullable String ifMatch) {
        var known = referrals.require(id, its.id());
        Versions.require(ifMatch, known.version());
        if (!isItsLiaison(known)) {
            cases.requireToWrite(its.id());
        }
        return known;
    }

    private boolean isItsLiaison(Referral known) {
        return user.accountId().equals(known.accountId());
    }

    private List<String> allowedActions(Referral known, CaseRef its) {
        var actions = new ArrayList<String>();
        var writes = its.isIn(user.as(Duties.COMMUNE_OFFICER));
        if (writes || isItsLiaison(known)) {
            if (known.status() == ReferralStatus.SENT) {
                actions.addAll(List.of("ACCEPT", "DECLINE"));
            }
            if (known.status() == ReferralStatus.ACCEPTED) {
                actions.add("GIVE_FEEDBACK");
            }
        }
        if (writes && known.status().isOpen()) {
            actions.add("WITHDRAW");
        }
        return actions;
    }

    private Faults checkDay(Faults faults, @Nullable LocalDate day, String pointer) {
        return participants.check(faults, null, null, day, pointer);
    }

    private ReferralView view(Referral known, CaseRef its) {
        var names = organizations.names(List.of(known.organizationId()));
        return ReferralView.of(
                known, names.getOrDefault(known.organizationId(), ""), allowedActions(known, its), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
