package vn.mangnon.children;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;

/** The circumstances of a child: parts of its record, so every change moves the child's version too. */
@ApplicationScoped
@Transactional
class CircumstanceService {

    private final ChildRepository children;
    private final CircumstanceRules rules;
    private final CurrentUser user;
    private final MergePatch patches;
    private final ReviewIntervals intervals;
    private final Clock clock;

    CircumstanceService(
            ChildRepository children,
            CircumstanceRules rules,
            CurrentUser user,
            MergePatch patches,
            ReviewIntervals intervals,
            Clock clock) {
        this.children = children;
        this.rules = rules;
        this.user = user;
        this.patches = patches;
        this.intervals = intervals;
        this.clock = clock;
    }

    List<CircumstanceView> list(UUID childId) {
        return children.require(childId, user.children()).circumstances().stream()
                .map(CircumstanceView::of)
                .toList();
    }

    CircumstanceView view(UUID childId, UUID id) {
        return CircumstanceView.of(require(children.require(childId, user.children()), id));
    }

    CircumstanceView add(UUID childId, CircumstanceDetails details) {
        var now = clock.instant();
        var child = children.require(childId, user.children().toWrite());
        var today = LocalDate.now(clock);
        var faults = rules.check(details, child, today);
        rules.checkNeeds(details, child, faults);
        faults.throwIfAny();
        refuseTakenId(child, details.id());
        var circumstance = child.addCircumstance(details.foundBy(today), now);
        if (details.until() == null) {
            circumstance.reviewBy(intervals.reviewAfter(circumstance, today));
        }
        children.flush();
        return CircumstanceView.of(circumstance);
    }

    CircumstanceView change(UUID childId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var now = clock.instant();
        var child = children.require(childId, user.children().toWrite());
        var circumstance = require(child, id);
        Versions.require(ifMatch, circumstance.version());
        refuseWithdrawn(circumstance);
        var details = patches.apply(patch, CircumstanceDetails.of(circumstance), CircumstanceDetails.class);
        var faults =
                rules.check(details, child, LocalDate.now(clock)).addIf(details.id() != null, "/id", "NOT_CHANGEABLE");
        if (saysAnewWhatItRestsOn(details, circumstance)) {
            rules.checkNeeds(details, child, faults);
        }
        rules.checkUnchanged(details, circumstance, faults).throwIfAny();
        var level = circumstance.riskLevel();
        circumstance.describe(details, now);
        if (details.until() != null) {
            circumstance.reviewBy(null);
        } else if (circumstance.reviewDueOn() == null || level != details.riskLevel()) {
            circumstance.reviewBy(intervals.reviewAfter(circumstance, LocalDate.now(clock)));
        }
        child.partChanged(now);
        children.flush();
        return CircumstanceView.of(circumstance);
    }

    CircumstanceView withdraw(UUID childId, UUID id, @Nullable String ifMatch, Reason reason) {
        rules.checkForm(reason).throwIfAny();
        var now = clock.instant();
        var child = children.require(childId, user.children().toWrite());
        var circumstance = require(child, id);
        Versions.require(ifMatch, circumstance.version());
        refuseWithdrawn(circumstance);
        circumstance.withdraw(reason.note(), user.accountId(), now);
        child.partChanged(now);
        children.flush();
        return CircumstanceView.of(circumstance);
    }

    /** To end an old entry nobody must find its papers first. */
    private static boolean saysAnewWhatItRestsOn(CircumstanceDetails details, Circumstance known) {
        return !Objects.equals(details.since(), known.since())
                || !Objects.equals(details.subcategory(), known.subcategory())
                || !Objects.equals(details.evidence(), known.evidence())
                || details.evidenceKind() != known.evidenceKind();
    }

    private static void refuseWithdrawn(Circumstance circumstance) {
        if (circumstance.isWithdrawn()) {
            throw Problem.conflict("ENTRY_WITHDRAWN");
        }
    }

    /** One that another child has is found by the database, which does not say whose. */
    private static void refuseTakenId(Child child, @Nullable UUID id) {
        if (child.circumstances().stream().anyMatch(known -> known.id().equals(id))) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("children/" + child.id() + "/circumstances/" + id));
        }
    }

    private static Circumstance require(Child child, UUID id) {
        return child.circumstances().stream()
                .filter(circumstance -> circumstance.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
