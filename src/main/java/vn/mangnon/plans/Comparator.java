package vn.mangnon.plans;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a target compares what is with what shall be. The last two have no threshold: they look at a baseline. */
@Schema(
        description =
                "The figure shall be: `LT` below the value, `LE` at most the value, `GE` at least the value, `GT` "
                        + "above the value; `DECREASE` and `INCREASE`: less or more than `baseline`, without a value.")
enum Comparator {
    LT,
    LE,
    GE,
    GT,
    DECREASE,
    INCREASE;

    boolean needsValue() {
        return switch (this) {
            case LT, LE, GE, GT -> true;
            case DECREASE, INCREASE -> false;
        };
    }

    /** @param reference the target's value, or the baseline for the two that have no threshold */
    boolean isMet(BigDecimal actual, BigDecimal reference) {
        var compared = actual.compareTo(reference);
        return switch (this) {
            case LT, DECREASE -> compared < 0;
            case LE -> compared <= 0;
            case GE -> compared >= 0;
            case GT, INCREASE -> compared > 0;
        };
    }
}
