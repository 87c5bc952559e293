package vn.mangnon.access;

import java.util.Arrays;
import java.util.Set;
import vn.mangnon.kernel.SensitivityClass;

/**
 * What somebody is to one record.
 *
 * @param duties those that show it to him; none, if nothing does
 */
public record Standing(Set<String> duties) {

    public Standing {
        duties = Set.copyOf(duties);
    }

    public boolean isOneOf(String... wanted) {
        return Arrays.stream(wanted).anyMatch(duties::contains);
    }

    /** What becomes of data of this class in the record. */
    public Shown shown(SensitivityClass sensitivity) {
        return Masks.of(duties, sensitivity);
    }
}
