package vn.mangnon.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param numerator what is asked for
 * @param denominator what it is a part of; absent for a plain count or sum
 */
public record Figure(long numerator, @Nullable Long denominator) {

    private static final int DECIMALS = 2;

    public static Figure count(long count) {
        return new Figure(count, null);
    }

    public static Figure part(long numerator, long denominator) {
        return new Figure(numerator, denominator);
    }

    /** The count, or the part in per cent, exact; absent when there is nothing to be a part of. */
    public @Nullable BigDecimal value() {
        if (denominator == null) {
            return BigDecimal.valueOf(numerator);
        }
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator * 100)
                        .divide(BigDecimal.valueOf(denominator), 10, RoundingMode.HALF_EVEN);
    }

    /** {@link #value()} as it is shown. */
    public @Nullable BigDecimal shown() {
        var value = value();
        return value == null || denominator == null ? value : value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
