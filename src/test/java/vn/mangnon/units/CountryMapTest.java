package vn.mangnon.units;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.kernel.UnitPath;

class CountryMapTest {

    private static final String LONG_AGO = "2004-07-08";
    private static final String REFORM = "2025-07-01";
    private static final String DAY_BEFORE = "2025-06-30";
    private static final String TODAY = "2026-11-22";

    /** Two provinces before the reform, each with a district, and the one that both became. */
    private static Country tienGiangAndDongThap() {
        return new Country()
                .province("82", LONG_AGO, REFORM)
                .province("87", LONG_AGO, REFORM)
                .province("82", REFORM, null)
                .merged("82@" + LONG_AGO, "82@" + REFORM)
                .merged("87@" + LONG_AGO, "82@" + REFORM)
                .district("870", "87", LONG_AGO, REFORM);
    }

    @Nested
    class A_unit_in_force {

        @Test
        void lies_below_its_parent() {
            var country = tienGiangAndDongThap().commune("29971", "82", REFORM, null);
            assertEquals("/82/29971/", country.homeOf("29971@" + REFORM, TODAY));
        }

        @Test
        void lay_below_its_district_while_there_were_districts() {
            var country = tienGiangAndDongThap().commune("29971", "870", LONG_AGO, REFORM);
            assertEquals("/87/870/29971/", country.homeOf("29971@" + LONG_AGO, DAY_BEFORE));
        }

        @Test
        void stays_in_a_province_whose_row_ended_when_it_was_made_a_city() {
            var country = new Country()
                    .province("75", REFORM, "2026-04-30")
                    .province("75", "2026-04-30", null)
                    .commune("26503", "75", REFORM, null);
            assertAll(
                    () -> assertEquals("/75/", country.homeOf("75@" + REFORM, TODAY)),
                    () -> assertEquals("/75/", country.homeOf("75@2026-04-30", TODAY)),
                    () -> assertEquals("/75/26503/", country.homeOf("26503@" + REFORM, TODAY)));
        }

        @Test
        void with_a_parent_that_nobody_knows_lies_in_the_country() {
            var country = new Country().commune("29971", "82", REFORM, null);
            assertEquals("/29971/", country.homeOf("29971@" + REFORM, TODAY));
        }
    }

    @Nested
    class A_unit_that_was_merged {

        @Test
        void lies_where_its_successor_lies() {
            var country = tienGiangAndDongThap()
                    .commune("29974", "870", LONG_AGO, REFORM)
                    .commune("29971", "82", REFORM, null)
                    .merged("29974@" + LONG_AGO, "29971@" + REFORM);
            assertAll(
                    () -> assertEquals("/82/29971/", country.homeOf("29974@" + LONG_AGO, TODAY)),
                    () -> assertEquals("/82/29971/", country.homeOf("29974@" + LONG_AGO, REFORM)),
                    () -> assertEquals("/87/870/29974/", country.homeOf("29974@" + LONG_AGO, DAY_BEFORE)));
        }

        @Test
        void follows_through_two_merges() {
            var country = tienGiangAndDongThap()
                    .commune("29980", "870", LONG_AGO, "2020-01-01")
                    .commune("29974", "870", LONG_AGO, REFORM)
                    .commune("29971", "82", REFORM, null)
                    .merged("29980@" + LONG_AGO, "29974@" + LONG_AGO)
                    .merged("29974@" + LONG_AGO, "29971@" + REFORM);
            assertAll(
                    () -> assertEquals("/82/29971/", country.homeOf("29980@" + LONG_AGO, TODAY)),
                    () -> assertEquals("/87/870/29974/", country.homeOf("29980@" + LONG_AGO, DAY_BEFORE)));
        }

        @Test
        void takes_its_hamlets_along() {
            var country = tienGiangAndDongThap()
                    .commune("29974", "870", LONG_AGO, REFORM)
                    .commune("29971", "82", REFORM, null)
                    .merged("29974@" + LONG_AGO, "29971@" + REFORM)
                    .hamlet("ấp Trung", "29974", "2010-01-01");
            assertEquals("/82/29971/" + country.id("ấp Trung") + "/", country.homeOf("ấp Trung", TODAY));
        }

        @Test
        void follows_the_code_that_goes_on_the_day_it_ends_without_any_succession() {
            var country = tienGiangAndDongThap()
                    .commune("29971", "82", REFORM, "2026-04-30")
                    .commune("29971", "82", "2026-04-30", null);
            assertEquals("/82/29971/", country.homeOf("29971@" + REFORM, TODAY));
        }

        @Test
        void does_not_follow_a_code_that_another_place_was_given_later() {
            var country = tienGiangAndDongThap()
                    .commune("29971", "82", REFORM, "2026-04-30")
                    .commune("29971", "82", "2026-05-01", null);
            assertEquals("/82/~29971@" + REFORM + "/", country.homeOf("29971@" + REFORM, TODAY));
        }
    }

    @Nested
    class A_unit_that_was_split {

        @Test
        void waits_in_the_province_that_holds_all_its_parts() {
            var country = tienGiangAndDongThap()
                    .commune("29983", "870", LONG_AGO, REFORM)
                    .commune("29971", "82", REFORM, null)
                    .commune("29977", "82", REFORM, null)
                    .split("29983@" + LONG_AGO, "29971@" + REFORM, "29977@" + REFORM);
            assertEquals("/82/~29983@" + LONG_AGO + "/", country.homeOf("29983@" + LONG_AGO, TODAY));
        }

        @Test
        void waits_in_the_country_when_its_parts_went_to_two_provinces() {
            var country = tienGiangAndDongThap()
                    .province("91", REFORM, null)
                    .commune("29983", "870", LONG_AGO, REFORM)
                    .commune("29971", "82", REFORM, null)
                    .commune("30001", "91", REFORM, null)
                    .split("29983@" + LONG_AGO, "29971@" + REFORM, "30001@" + REFORM);
            assertEquals("/~29983@" + LONG_AGO + "/", country.homeOf("29983@" + LONG_AGO, TODAY));
        }

        @Test
        void waits_in_the_district_when_the_split_is_older_than_the_end_of_districts() {
            var country = tienGiangAndDongThap()
                    .commune("29983", "870", LONG_AGO, "2010-01-01")
                    .commune("29984", "870", "2010-01-01", REFORM)
                    .commune("29985", "870", "2010-01-01", REFORM)
                    .split("29983@" + LONG_AGO, "29984@2010-01-01", "29985@2010-01-01");
            assertEquals("/87/870/~29983@" + LONG_AGO + "/", country.homeOf("29983@" + LONG_AGO, DAY_BEFORE));
        }

        @Test
        void waits_even_if_one_part_keeps_its_code() {
            var country = tienGiangAndDongThap()
                    .commune("29983", "870", LONG_AGO, REFORM)
                    .commune("29983", "82", REFORM, null)
                    .commune("29977", "82", REFORM, null)
                    .split("29983@" + LONG_AGO, "29983@" + REFORM, "29977@" + REFORM);
            assertAll(
                    () -> assertEquals("/82/~29983@" + LONG_AGO + "/", country.homeOf("29983@" + LONG_AGO, TODAY)),
                    () -> assertEquals("/82/29983/", country.homeOf("29983@" + REFORM, TODAY)));
        }
    }

    @Nested
    class A_unit_without_successor {

        @Test
        void a_district_of_old_lies_marked_in_what_its_province_became() {
            assertEquals("/82/~870@" + LONG_AGO + "/", tienGiangAndDongThap().homeOf("870@" + LONG_AGO, TODAY));
        }

        @Test
        void a_unit_that_begins_tomorrow_lies_marked_below_its_parent_and_in_its_place_the_day_after() {
            var country = tienGiangAndDongThap().commune("29999", "82", "2026-11-23", null);
            assertAll(
                    () -> assertEquals("/82/~29999@2026-11-23/", country.homeOf("29999@2026-11-23", TODAY)),
                    () -> assertEquals("/82/29999/", country.homeOf("29999@2026-11-23", "2026-11-23")));
        }

        @Test
        void on_its_last_day_it_is_in_force_and_on_the_next_it_is_not() {
            var country = tienGiangAndDongThap().commune("29999", "82", REFORM, TODAY);
            assertAll(
                    () -> assertEquals("/82/29999/", country.homeOf("29999@" + REFORM, "2026-11-21")),
                    () -> assertEquals("/82/~29999@" + REFORM + "/", country.homeOf("29999@" + REFORM, TODAY)));
        }
    }

    @Nested
    class A_circle_in_the_data {

        @Test
        void of_successions_ends() {
            var country = new Country()
                    .province("82", LONG_AGO, REFORM)
                    .province("87", LONG_AGO, REFORM)
                    .merged("82@" + LONG_AGO, "87@" + LONG_AGO)
                    .merged("87@" + LONG_AGO, "82@" + LONG_AGO);
            assertEquals(2, homesInTime(country));
        }

        @Test
        void of_parents_ends() {
            var country = new Country().commune("11111", "22222", REFORM, null).commune("22222", "11111", REFORM, null);
            assertEquals(2, homesInTime(country));
        }

        @Test
        void of_a_unit_with_itself_ends() {
            var country = new Country()
                    .commune("11111", "11111", REFORM, null)
                    .commune("22222", "82", LONG_AGO, REFORM)
                    .merged("22222@" + LONG_AGO, "22222@" + LONG_AGO);
            assertEquals(2, homesInTime(country));
        }

        private static int homesInTime(Country country) {
            return assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> country.homesOn(LocalDate.parse(TODAY)).size());
        }
    }

    /**
     * Whatever happens to a country in three reforms, each unit ends, goes on under a new name, is merged or is split,
     * its map is a tree of the day.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void every_unit_of_any_country_has_a_home_and_those_in_force_one_of_their_own(long seed) {
        var country = RandomCountry.of(new Random(seed));
        for (var day : RandomCountry.DAYS) {
            var homes = country.homesOn(day);
            assertEquals(country.units().size(), homes.size());
            var inForce = new HashMap<String, CountryMap.Unit>();
            country.units().stream()
                    .filter(unit -> unit.isInForceOn(day))
                    .forEach(unit -> inForce.put(unit.label(), unit));
            var taken = new HashSet<UnitPath>();
            for (var unit : inForce.values()) {
                var home = home(homes, unit);
                var above = unit.parentCode() == null ? UnitPath.COUNTRY : home(homes, inForce.get(unit.parentCode()));
                assertEquals(above.child(unit.label()), home, () -> "on " + day + " of seed " + seed);
                assertTrue(taken.add(home), () -> home + " is the home of two on " + day + " of seed " + seed);
            }
        }
    }

    private static UnitPath home(java.util.Map<UUID, UnitPath> homes, CountryMap.Unit unit) {
        return homes.get(unit.id());
    }
}
