package vn.mangnon.children;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.ChildIntake.Refusal;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;

/**
 * The door for many entries of the registers at once, such as a list's rows: the rules are those of adding one, what a group
 * needs with them. What concerns one row is that row's fault and holds up none of the others.
 */
@ApplicationScoped
@Transactional
public class CircumstanceIntake {

    /**
     * An entry that is brought, about a child that is named by its record or by its number.
     *
     * @param line where it stands in what was brought
     */
    public record Entry(
            long line, @Nullable UUID childId, @Nullable String personalId, CircumstanceDetails details) {}

    /**
     * What came of them.
     *
     * @param added how many are written now, or would be
     * @param known how many stood there already: the same, since the same day
     */
    public record Outcome(int added, int known, List<Refusal> refusals) {}

    private final ChildRepository children;
    private final PersonalIdRepository personalIds;
    private final CircumstanceRules rules;
    private final ReviewIntervals intervals;
    private final CurrentUser user;
    private final Clock clock;

    CircumstanceIntake(
            ChildRepository children,
            PersonalIdRepository personalIds,
            CircumstanceRules rules,
            ReviewIntervals intervals,
            CurrentUser user,
            Clock clock) {
        this.children = children;
        this.personalIds = personalIds;
        this.rules = rules;
        this.intervals = intervals;
        this.user = user;
        this.clock = clock;
    }

    /** Adds what is not refused, in the order in which it stands: the poverty before the group that needs it. */
    public Outcome add(List<Entry> entries) {
        var taking = new Taking(entries);
        children.flush();
        children.forget();
        Log.infof("%d entries of the registers added by account %s", taking.added, user.accountId());
        return taking.outcome();
    }

    /** What would come of it; nothing is written. */
    public Outcome check(List<Entry> entries) {
        return children.withoutWriting(() -> new Taking(entries).outcome());
    }

    /** Those that are looked at together. */
    private final class Taking {

        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.now(clock);
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<String, UUID> byNumber;
        private final Map<UUID, Child> found;
        private int added;
        private int known;

        Taking(List<Entry> entries) {
            var sight = user.children().toWrite();
            byNumber = personalIds.inSight(
                    entries.stream()
                            .map(Entry::personalId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    sight);
            var ids = new HashSet<>(byNumber.values());
            entries.stream().map(Entry::childId).filter(Objects::nonNull).forEach(ids::add);
            found = children.withIds(ids, sight).stream().collect(Collectors.toMap(Child::id, Function.identity()));
            entries.forEach(this::one);
        }

        private void one(Entry entry) {
            var child = childOf(entry);
            if (child == null) {
                // Elsewhere and nowhere are told alike.
                refuse(entry, entry.childId() == null ? "/personalId" : "/childId", "UNKNOWN_VALUE");
                return;
            }
            var details = entry.details();
            var since = (@Nullable LocalDate) details.since();
            var standing = since == null
                    ? List.<Circumstance>of()
                    : child.circumstances().stream()
                            .filter(other -> other.meets(details))
                            .toList();
            if (standing.stream().anyMatch(other -> other.since().equals(since))) {
                known++;
                return;
            }
            var faults = rules.check(details, child, today);
            rules.checkNeeds(details, child, faults);
            faults.addIf(!standing.isEmpty(), "/since", "PERIODS_OVERLAP");
            if (faults.none()) {
                write(child, details);
            } else {
                refuse(entry, faults);
            }
        }

        private @Nullable Child childOf(Entry entry) {
            var number = entry.personalId();
            var id = entry.childId() != null || number == null ? entry.childId() : byNumber.get(number);
            return id == null ? null : found.get(id);
        }

        private void write(Child child, CircumstanceDetails details) {
            var written = child.addCircumstance(details.foundBy(today), now);
            if (details.until() == null) {
                written.reviewBy(intervals.reviewAfter(written, today));
            }
            added++;
        }

        private void refuse(Entry entry, Faults faults) {
            faults.list().forEach(fault -> refusals.add(new Refusal(entry.line(), fault)));
        }

        private void refuse(Entry entry, String pointer, String code) {
            refusals.add(new Refusal(entry.line(), new Fault(pointer, code)));
        }

        Outcome outcome() {
            return new Outcome(added, known, List.copyOf(refusals));
        }
    }
}
