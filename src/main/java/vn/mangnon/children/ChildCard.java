package vn.mangnon.children;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a child is, for the head of a document about it.
 *
 * @param dateOfBirth the first day of the month or year where the day is not known
 * @param isBirthExact whether it is the day itself
 * @param sex MALE, FEMALE or UNKNOWN
 * @param carers by name, with what they are to the child; absent if none is known
 */
public record ChildCard(
        String fullName,
        LocalDate dateOfBirth,
        boolean isBirthExact,
        String sex,
        @Nullable String carers) {

    static ChildCard of(Child child) {
        var carers = child.caregivers().stream()
                .map(carer ->
                        carer.relation() == null ? carer.fullName() : carer.fullName() + " (" + carer.relation() + ")")
                .collect(Collectors.joining(", "));
        return new ChildCard(
                child.fullName(),
                child.dateOfBirth(),
                child.birthDatePrecision() == BirthDatePrecision.EXACT,
                child.sex().name(),
                carers.isEmpty() ? null : carers);
    }
}
