package vn.mangnon.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.clocks.Reckoning.Happening;
import vn.mangnon.procedure.CaseStanding;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;

/**
 * Random steps, legal and illegal, by random people: 10 000 sequences. What may happen is said here a second time, in the
 * words of the issue and not in those of the code.
 */
class CaseModelTest {

    private static final int SEQUENCES = 2_500;
    private static final int STEPS = 40;

    /** The straight way and its loops, as the issue draws them: where a step may be taken. */
    private static final Map<CaseStep, Set<CaseStatus>> DRAWN = new EnumMap<>(Map.of(
            CaseStep.VERIFY, EnumSet.of(CaseStatus.RECEIVED),
            CaseStep.ASSESS, EnumSet.of(CaseStatus.VERIFIED, CaseStatus.ASSESSED),
            CaseStep.INVESTIGATE, EnumSet.of(CaseStatus.ASSESSED),
            CaseStep.DRAFT_PLAN,
                    EnumSet.of(
                            CaseStatus.INVESTIGATED,
                            CaseStatus.PLAN_DRAFTED,
                            CaseStatus.PLAN_RETURNED,
                            CaseStatus.IN_PROGRESS,
                            CaseStatus.REVIEWED),
            CaseStep.SUBMIT_PLAN, EnumSet.of(CaseStatus.PLAN_DRAFTED),
            CaseStep.APPROVE_PLAN, EnumSet.of(CaseStatus.PLAN_SUBMITTED),
            CaseStep.RETURN_PLAN, EnumSet.of(CaseStatus.PLAN_SUBMITTED),
            CaseStep.START, EnumSet.of(CaseStatus.PLAN_APPROVED),
            CaseStep.REVIEW, EnumSet.of(CaseStatus.IN_PROGRESS, CaseStatus.REVIEWED),
            CaseStep.CLOSE, EnumSet.of(CaseStatus.REVIEWED)));

    private static final Set<CaseStep> ENDINGS = EnumSet.of(
            CaseStep.REFUTE, CaseStep.HAND_OVER, CaseStep.RECORD_DEATH, CaseStep.RECORD_MOVE, CaseStep.AGE_OUT);

    private static final List<UUID> PEOPLE = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private static final Reckoning RECKONING =
            new Reckoning(RulesOfTheLaw.all(), WorkingDays.withoutHolidays(), ZoneId.of("Asia/Ho_Chi_Minh"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_that_must_not_happen_does(long seed) {
        var random = new Random(seed);
        var reached = EnumSet.noneOf(CaseStatus.class);
        for (int i = 0; i < SEQUENCES; i++) {
            reached.add(new Walk(random).to(STEPS));
        }
        assertTrue(
                reached.containsAll(EnumSet.of(
                        CaseStatus.CLOSED, CaseStatus.REFUTED, CaseStatus.IN_PROGRESS, CaseStatus.PLAN_RETURNED)),
                () -> "the walks come far enough: " + reached);
    }

    /** One sequence. It remembers what matters by itself. */
    private static final class Walk {

        private final Random random;
        private final List<Happening> happenings = new ArrayList<>();
        private final Set<UUID> drafters = new HashSet<>();
        private CaseStanding standing = CaseStanding.RECEIVED;
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");
        private boolean bothFound;
        private boolean away;

        Walk(Random random) {
            this.random = random;
            tell(ClockEvent.NEWS_RECEIVED);
            if (random.nextInt(3) == 0) {
                tell(ClockEvent.EMERGENCY_REPORTED);
                tell(ClockEvent.EMERGENCY_FOUND);
            }
        }

        CaseStatus to(int steps) {
            for (int i = 0; i < steps; i++) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(3000)));
                // Half of the time the way on, so that the walks come far; else anything.
                var step = random.nextBoolean() ? onwards() : anything();
                take(step, PEOPLE.get(random.nextInt(PEOPLE.size())), random.nextBoolean());
            }
            everyClockHasAnEndOrABreach();
            return standing.status();
        }

        private CaseStep anything() {
            var all = CaseStep.values();
            var step = all[random.nextInt(all.length)];
            // An ending is seldom, or no walk would come far.
            return ENDINGS.contains(step) && random.nextInt(20) > 0 ? CaseStep.CHANGE : step;
        }

        private CaseStep onwards() {
            return switch (standing.status()) {
                case RECEIVED -> CaseStep.VERIFY;
                case VERIFIED -> CaseStep.ASSESS;
                case ASSESSED -> CaseStep.INVESTIGATE;
                case INVESTIGATED, PLAN_RETURNED -> CaseStep.DRAFT_PLAN;
                case PLAN_DRAFTED -> CaseStep.SUBMIT_PLAN;
                case PLAN_SUBMITTED -> CaseStep.APPROVE_PLAN;
                case PLAN_APPROVED -> CaseStep.START;
                case IN_PROGRESS -> CaseStep.REVIEW;
                case REVIEWED -> CaseStep.CLOSE;
                case CLOSED, REFUTED, HANDED_OVER, CHILD_DIED, MOVED_AWAY, AGED_OUT -> CaseStep.CHANGE;
            };
        }

        private void take(CaseStep step, UUID actor, boolean found) {
            var before = standing;
            var refusal = standing.refusal(step, actor);
            assertEquals(isLegal(step, actor), refusal.isEmpty(), () -> step + " in " + before + ": " + refusal);
            if (refusal.isPresent()) {
                return;
            }
            standing = standing.after(step, actor, found);
            remember(before, step, actor, found);
            if (standing.status() == CaseStatus.CLOSED) {
                assertTrue(bothFound, "no closed case without both conditions");
            }
            if (standing.status() == CaseStatus.PLAN_APPROVED && before.status() == CaseStatus.PLAN_SUBMITTED) {
                assertTrue(!drafters.contains(actor), "no plan approved by who drafted it");
            }
            if (!before.status().isOpen()) {
                assertEquals(before.status(), standing.status(), "what has ended stays so");
            }
        }

        private boolean isLegal(CaseStep step, UUID actor) {
            var status = standing.status();
            if (!status.isOpen()) {
                return false;
            }
            if (DRAWN.containsKey(step) && !DRAWN.get(step).contains(status)) {
                return false;
            }
            return switch (step) {
                case ACCEPT -> !standing.takenUp();
                case APPROVE_PLAN -> !drafters.contains(actor);
                case CLOSE -> bothFound && !away;
                case SEPARATE -> !away;
                case EXTEND_SEPARATION, END_SEPARATION -> away;
                case REFUTE ->
                    !away
                            && EnumSet.of(
                                            CaseStatus.RECEIVED,
                                            CaseStatus.VERIFIED,
                                            CaseStatus.ASSESSED,
                                            CaseStatus.INVESTIGATED)
                                    .contains(status);
                case RECORD_MOVE -> !away;
                default -> true;
            };
        }

        private void remember(CaseStanding before, CaseStep step, UUID actor, boolean found) {
            switch (step) {
                case DRAFT_PLAN -> {
                    var corrected =
                            before.status() == CaseStatus.PLAN_DRAFTED || before.status() == CaseStatus.PLAN_RETURNED;
                    if (!corrected) {
                        drafters.clear();
                    }
                    drafters.add(actor);
                    bothFound = false;
                }
                case ASSESS -> tell(ClockEvent.ASSESSED);
                case INVESTIGATE -> tell(ClockEvent.INVESTIGATED);
                case SUBMIT_PLAN -> tell(ClockEvent.PLAN_SUBMITTED);
                case APPROVE_PLAN -> tell(ClockEvent.PLAN_APPROVED);
                case RETURN_PLAN -> tell(ClockEvent.PLAN_RETURNED);
                case REVIEW -> {
                    bothFound = found;
                    tell(found ? ClockEvent.REVIEWED : ClockEvent.REVIEWED_TO_GO_ON);
                }
                case RECORD_EMERGENCY_MEASURE -> tell(ClockEvent.MEASURE_TAKEN);
                case SEPARATE -> {
                    away = true;
                    tell(ClockEvent.SEPARATED);
                }
                case END_SEPARATION -> {
                    away = false;
                    bothFound = false;
                    tell(ClockEvent.SEPARATION_ENDED);
                }
                case CLOSE -> tell(ClockEvent.CASE_CLOSED);
                case REFUTE, HAND_OVER, RECORD_DEATH, RECORD_MOVE, AGE_OUT -> tell(ClockEvent.CASE_ENDED);
                default -> {
                    // Tells no clock.
                }
            }
        }

        private void tell(ClockEvent event) {
            happenings.add(new Happening(happenings.size(), event, now, null, null));
        }

        /** Long after: each was stopped, or is breached; what is only measured waits in open cases alone. */
        private void everyClockHasAnEndOrABreach() {
            var later = now.plus(Duration.ofDays(400));
            for (var clock : RECKONING.of(happenings)) {
                var breached = clock.rule().term() != null && later.isAfter(clock.dueAt());
                var waits = clock.rule().term() == null && standing.status().isOpen();
                assertTrue(
                        clock.stoppedAt() != null || breached || waits,
                        () -> clock + " in " + standing.status() + " after " + happenings);
            }
        }
    }
}
