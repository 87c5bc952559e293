package vn.mangnon.households;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time of being poor or near-poor.
 *
 * @param until exclusive; absent while it lasts
 */
@Embeddable
@Schema(name = "HouseholdPoverty")
record Poverty(
        @Enumerated(EnumType.STRING) @NotNull PovertyStatus status,
        @NotNull LocalDate since,

        @Column(name = "until") @Schema(description = "Exclusive; absent while it lasts.") @Nullable
        LocalDate until,

        @Column(name = "review_year") @Schema(description = "Of the review that found it.") @Nullable
        Integer reviewYear) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    Poverty reviewedIn(int year) {
        return new Poverty(status, since, until, year);
    }

    Poverty endingOn(LocalDate day) {
        return new Poverty(status, since, day, reviewYear);
    }
}
