package vn.mangnon.children;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is told of a child beside what its own record says.
 *
 * @param assignableTo when its unit was split, the parts one of which it belongs to
 * @param lookalikes who may be the same
 * @param verified which fields somebody vouched for
 * @param lacksPoverty whether it is in a group that needs a poor household, and lives in none
 */
record BesideTheRecord(
        List<UUID> assignableTo, List<Lookalike> lookalikes, List<VerifiedField> verified, boolean lacksPoverty) {

    /** Of a day that is past nothing is told that somebody should do. */
    static final BesideTheRecord NOTHING = new BesideTheRecord(List.of(), List.of(), List.of(), false);

    /** None of it moves the record's version, so an entity tag names it too. */
    Object[] facets(Object... others) {
        var facets = new ArrayList<Object>(List.of(others));
        if (!verified.isEmpty()) {
            facets.add(Integer.toHexString(verified.hashCode()));
        }
        if (lacksPoverty) {
            facets.add("P");
        }
        return facets.toArray();
    }
}
