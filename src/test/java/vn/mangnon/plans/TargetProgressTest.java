package vn.mangnon.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.indicators.Figure;

/** A target beside its figure. Thresholds are the letters': under 3 %, and 93 %. */
class TargetProgressTest {

    @ParameterizedTest
    @CsvSource({
        "LT,   3,  3,   100,    NOT_MET",
        "LT,   3,  2,   100,    MET",
        "LE,   3,  3,   100,    MET",
        "GE,  93,  93,  100,    MET",
        "GE,  93,  92,  100,    NOT_MET",
        "GT,  93,  93,  100,    NOT_MET",
        "GE,  93,  0,   0,      NO_DATA",
        // Shown as 3.00, and still under 3 %; shown as 93.00, and still short of 93 %.
        "LT,   3,  29999,  1000000, MET",
        "GE,  93,  929999, 1000000, NOT_MET"
    })
    void a_ratio_is_held_against_its_threshold_exactly(
            Comparator comparator, int threshold, long part, long all, ProgressView.State state) {
        assertEquals(
                state,
                progress(comparator, threshold, null, Figure.part(part, all)).state());
    }

    @Test
    void a_ratio_is_shown_with_two_decimals_and_what_it_was_counted_from() {
        var shown = progress(Comparator.LT, 3, null, Figure.part(1, 34));
        assertEquals(new BigDecimal("2.94"), shown.actual());
        assertEquals(1, shown.numerator());
        assertEquals(34, shown.denominator());
    }

    @ParameterizedTest
    @CsvSource({
        "DECREASE, 10, 9, MET",
        "DECREASE, 10, 10, NOT_MET",
        "INCREASE, 10, 11, MET",
        "INCREASE, 10, 10, NOT_MET"
    })
    void what_shall_fall_or_rise_is_held_against_its_baseline(
            Comparator comparator, int baseline, long counted, ProgressView.State state) {
        assertEquals(
                state,
                progress(comparator, null, baseline, Figure.count(counted)).state());
    }

    @Test
    void without_a_baseline_the_figure_is_shown_and_nothing_is_claimed() {
        var shown = progress(Comparator.DECREASE, null, null, Figure.count(7));
        assertEquals(ProgressView.State.NO_BASELINE, shown.state());
        assertEquals(BigDecimal.valueOf(7), shown.actual());
    }

    @Test
    void what_nothing_here_counts_has_no_figure() {
        var shown = progress(Comparator.GE, 300_000_000, null, null);
        assertEquals(ProgressView.State.NOT_COMPUTED, shown.state());
        assertNull(shown.actual());
    }

    /** The oracle multiplies instead of dividing. */
    @Test
    void for_any_counts_the_state_is_that_of_the_whole_numbers() {
        var random = new Random(93);
        for (int i = 0; i < 20_000; i++) {
            long all = 1 + random.nextInt(2_000_000);
            long part = random.nextLong(all + 1);
            int threshold = random.nextInt(101);
            long left = part * 100;
            long right = threshold * all;
            assertMet(left < right, Comparator.LT, threshold, part, all);
            assertMet(left <= right, Comparator.LE, threshold, part, all);
            assertMet(left >= right, Comparator.GE, threshold, part, all);
            assertMet(left > right, Comparator.GT, threshold, part, all);
        }
    }

    private static void assertMet(boolean met, Comparator comparator, int threshold, long part, long all) {
        assertEquals(
                met ? ProgressView.State.MET : ProgressView.State.NOT_MET,
                progress(comparator, threshold, null, Figure.part(part, all)).state(),
                () -> part + " of " + all + " " + comparator + " " + threshold + " %");
    }

    private static ProgressView.TargetProgress progress(
            Comparator comparator, @Nullable Integer value, @Nullable Integer baseline, @Nullable Figure figure) {
        var target = new Target(
                "T",
                null,
                null,
                comparator,
                value == null ? null : BigDecimal.valueOf(value),
                null,
                baseline == null ? null : BigDecimal.valueOf(baseline),
                List.of());
        return ProgressView.TargetProgress.of(target, figure);
    }
}
