package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPathTest {

    private static final UnitPath PROVINCE = new UnitPath("/82/");
    private static final UnitPath COMMUNE = new UnitPath("/82/29971/");
    private static final int RUNS = 20_000;

    /** Characters right before and after the slash and the nought, where a range could go wrong. */
    private static final String LABEL_LETTERS = "-.019A~";

    @Test
    void a_place_contains_itself_and_what_lies_below() {
        assertTrue(PROVINCE.contains(PROVINCE));
        assertTrue(PROVINCE.contains(COMMUNE));
        assertTrue(UnitPath.COUNTRY.contains(COMMUNE));
        assertFalse(COMMUNE.contains(PROVINCE));
    }

    @Test
    void a_place_whose_label_begins_alike_lies_elsewhere() {
        assertFalse(new UnitPath("/8/").contains(PROVINCE));
        assertFalse(new UnitPath("/82/2997/").contains(COMMUNE));
    }

    @Test
    void a_child_knows_its_parent_and_the_country_is_its_own() {
        assertEquals(PROVINCE, COMMUNE.parent());
        assertEquals(UnitPath.COUNTRY, PROVINCE.parent());
        assertEquals(UnitPath.COUNTRY, UnitPath.COUNTRY.parent());
        assertEquals(COMMUNE, PROVINCE.child("29971"));
    }

    @Test
    void what_two_places_have_in_common_is_the_lowest_above_both() {
        assertEquals(PROVINCE, COMMUNE.commonWith(new UnitPath("/82/29992/")));
        assertEquals(UnitPath.COUNTRY, COMMUNE.commonWith(new UnitPath("/8/29971/")));
        assertEquals(PROVINCE, COMMUNE.commonWith(PROVINCE));
        assertEquals(PROVINCE, PROVINCE.commonWith(COMMUNE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "82", "/82", "82/", "//", "/82//", "/8 2/", "/82/\n"})
    void what_is_no_path_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new UnitPath(text));
    }

    @Test
    void containing_is_one_range_of_an_index() {
        var random = new Random(20_261_122);
        var inside = 0;
        for (int run = 0; run < RUNS; run++) {
            var place = anyPath(random);
            var other = random.nextBoolean() ? anyPath(random) : below(place, random);
            var inRange =
                    other.value().compareTo(place.value()) >= 0 && other.value().compareTo(place.upperBound()) < 0;
            assertEquals(place.contains(other), inRange, () -> place + " and " + other);
            inside += inRange ? 1 : 0;
        }
        assertTrue(inside > RUNS / 4 && inside < RUNS, "both sides were tried");
    }

    @Test
    void the_common_place_contains_both_and_no_longer_one_does() {
        var random = new Random(20_261_123);
        for (int run = 0; run < RUNS; run++) {
            var one = anyPath(random);
            var other = anyPath(random);
            var common = one.commonWith(other);
            assertTrue(common.contains(one) && common.contains(other), () -> one + " and " + other);
            assertEquals(common, other.commonWith(one));
            if (!common.equals(one)) {
                var nextDown = one;
                while (!nextDown.parent().equals(common)) {
                    nextDown = nextDown.parent();
                }
                assertFalse(nextDown.contains(other), () -> one + " and " + other);
            }
        }
    }

    private static UnitPath below(UnitPath place, Random random) {
        var path = place;
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path = path.child(label(random));
        }
        return path;
    }

    private static UnitPath anyPath(Random random) {
        return below(UnitPath.COUNTRY, random);
    }

    private static String label(Random random) {
        var label = new StringBuilder();
        for (int length = 1 + random.nextInt(2); length > 0; length--) {
            label.append(LABEL_LETTERS.charAt(random.nextInt(LABEL_LETTERS.length())));
        }
        return label.toString();
    }
}
