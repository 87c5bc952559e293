package vn.mangnon.children;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who a child is, for the head of a document about it.
 *
 * @param born with how exactly that is known
 * @param sex MALE, FEMALE or UNKNOWN
 * @param carers by name, with what they are to the child; absent if none is known
 */
public record ChildCard(
        String fullName,
        BirthDate born,
        String sex,
        @Nullable String carers) {

    static ChildCard of(Child child) {
        var carers = child.caregivers().stream()
                .map(carer ->
                        carer.relation() == null ? carer.fullName() : carer.fullName() + " (" + carer.relation() + ")")
                .collect(Collectors.joining(", "));
        return new ChildCard(
                child.fullName(),
                new BirthDate(child.dateOfBirth(), child.birthDatePrecision()),
                child.sex().name(),
                carers.isEmpty() ? null : carers);
    }
}
