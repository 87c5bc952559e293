package vn.mangnon.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.indicators.Figure;

/** Each target of a plan beside what the records of this system say. */
@Schema(name = "PlanProgress")
record ProgressView(
        UUID planId,

        @Schema(description = "The first day that is counted: that of the plan's period.")
        LocalDate from,

        @Schema(description = "The last day that is counted: the plan's last, or today while it runs.")
        LocalDate to,

        List<TargetProgress> targets,
        TaskCount tasks) {

    /** Whether a target is reached, or why that cannot be said. */
    @Schema(
            name = "TargetState",
            description =
                    "`MET` and `NOT_MET`: of the target, by the figure; `NOT_COMPUTED`: it has no indicator, or none that"
                            + " is counted yet; `NO_DATA`: there is nobody to count a ratio of; `WITHHELD`: so few that they might "
                            + "be known by it; `NO_BASELINE`: it shall be less or more than a figure that is not given.")
    enum State {
        MET,
        NOT_MET,
        /** It has no indicator, or one that nothing here is counted for yet. */
        NOT_COMPUTED,
        /** There is nobody to count a ratio of. */
        NO_DATA,
        /** So few that they might be known by it; shown to the child protection officers of the place itself. */
        WITHHELD,
        /** It is to rise or fall, and the plan does not say from where. */
        NO_BASELINE
    }

    /** One target beside its actual figure. */
    @Schema(name = "TargetProgress")
    record TargetProgress(
            Target target,

            @Schema(description = "In the target's `unit`; two decimals for a ratio.") @Nullable
            BigDecimal actual,

            @Schema(description = "What was counted.") @Nullable
            Long numerator,

            @Schema(description = "What it is a part of, for a ratio.") @Nullable
            Long denominator,

            State state) {

        static TargetProgress of(Target target, @Nullable Figure figure) {
            if (figure == null) {
                return new TargetProgress(target, null, null, null, State.NOT_COMPUTED);
            }
            return new TargetProgress(
                    target, figure.shown(), figure.numerator(), figure.denominator(), state(target, figure));
        }

        static TargetProgress withheld(Target target) {
            return new TargetProgress(target, null, null, null, State.WITHHELD);
        }

        /** Compared exactly, before anything is rounded: 2.999 % is under 3 %, also when it shows as 3.00. */
        private static State state(Target target, Figure figure) {
            var actual = figure.value();
            var reference = target.reference();
            if (actual == null) {
                return State.NO_DATA;
            }
            if (reference == null) {
                return State.NO_BASELINE;
            }
            return target.comparator().isMet(actual, reference) ? State.MET : State.NOT_MET;
        }
    }
}
