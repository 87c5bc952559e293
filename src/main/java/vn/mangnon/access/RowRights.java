package vn.mangnon.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.mangnon.kernel.UnitPath;

/**
 * Which children and cases the database shows to a transaction, as its policies read them: places, which begin with a
 * slash, and single ids, with commas between. Nothing at all is what a transaction has that nobody said anything of.
 *
 * @param children for the setting {@code mangnon.children}
 * @param cases for the setting {@code mangnon.cases}
 */
record RowRights(String children, String cases) {

    static final RowRights NONE = new RowRights("", "");

    /** Of work that nobody asked for in person, and of the questions that may look past the caller's scope. */
    static final RowRights EVERYTHING = new RowRights(UnitPath.COUNTRY.value(), UnitPath.COUNTRY.value());

    /** Where a caller's duties let it see children or cases at all, it is where its scope lies. */
    static RowRights of(Collection<String> duties, Scope scope) {
        var places = scope.territories().stream().map(UnitPath::value).toList();
        return new RowRights(
                joined(duties, Duties.SEEING_CHILDREN, places), joined(duties, Duties.SEEING_CASES, places));
    }

    private static String joined(Collection<String> duties, Set<String> seeing, List<String> places) {
        return duties.stream().anyMatch(seeing::contains) ? String.join(",", places) : "";
    }

    boolean isNothing() {
        return children.isEmpty() && cases.isEmpty();
    }
}
