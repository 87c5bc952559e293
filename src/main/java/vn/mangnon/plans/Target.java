package vn.mangnon.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.indicators.IndicatorUnit;

/** What a plan wants to reach, as it is written. */
@Schema(name = "Target")
record Target(
        @Schema(description = "Names it within the plan.", examples = "HCDB")
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_.-]{0,49}")
        String code,

        @Schema(description = "The words of the plan.") @Size(min = 1, max = 2000) @Nullable
        String text,

        @Schema(description = "From `/indicators`; without one, nothing here can say what it has come to.") @Nullable
        String indicatorCode,

        @Schema(
                description = "LT, LE, GE, GT against `value`; DECREASE, INCREASE against `baseline`, without a"
                        + " threshold.")
        @NotNull
        Comparator comparator,

        @Schema(description = "Required for LT, LE, GE, GT.") @Min(0) @Digits(integer = 16, fraction = 4) @Nullable
        BigDecimal value,

        @Schema(description = "In what `value` is told; the indicator's own when there is one.") @Nullable
        IndicatorUnit unit,

        @Schema(description = "What it was before; DECREASE and INCREASE are measured against it.")
        @Min(0)
        @Digits(integer = 16, fraction = 4)
        @Nullable
        BigDecimal baseline,

        @Schema(description = "Who shall bring in which part; the parts add up to `value`.") @Size(max = 1000)
        List<@NotNull @Valid Allocation> allocations) {

    /** One organization's part of a target. */
    @Schema(name = "Allocation")
    record Allocation(
            @NotNull UUID organizationId,

            @NotNull @Min(0) @Digits(integer = 16, fraction = 4)
            BigDecimal value) {}

    Target {
        // A null among them is a fault, told like any other.
        allocations = allocations == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(allocations));
    }

    /** What the actual figure is held against, if the plan says it. */
    @JsonIgnore
    @Nullable
    BigDecimal reference() {
        return comparator.needsValue() ? value : baseline;
    }

    Target inUnit(@Nullable IndicatorUnit indicators) {
        return unit != null
                ? this
                : new Target(code, text, indicatorCode, comparator, value, indicators, baseline, allocations);
    }
}
