package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhereTest {

    @Test
    void no_condition_is_everything_and_no_territory_is_nothing() {
        assertEquals("1 = 1", new Where().text());
        assertEquals("1 = 0", new Where().within("path", List.of()).text());
    }

    @Test
    void an_absent_filter_leaves_no_trace() {
        var where = new Where().and("a = :a", "a", null).and("b = :b", "b", 2);
        assertEquals("b = :b", where.text());
        assertEquals(Map.of("b", 2), where.parameters());
    }

    @Test
    void whoever_has_business_in_the_whole_country_is_not_narrowed() {
        var territories = List.of(new UnitPath("/82/"), UnitPath.COUNTRY);
        assertEquals("1 = 1", new Where().within("path", territories).text());
    }

    @Test
    void every_territory_is_a_range_and_no_parameter_is_used_twice() {
        var territories = List.of(new UnitPath("/82/"), new UnitPath("/91/1/"));
        var where =
                new Where().and("a = :a", "a", 1).within("path", territories).within("other", territories);
        assertEquals(1 + 2 * 2 * 2, where.parameters().size());
        assertEquals(
                Set.of(1, "/82/", "/820", "/91/1/", "/91/10"),
                Set.copyOf(where.parameters().values()));
        where.parameters().keySet().forEach(name -> assertEquals(1, occurrences(where.text(), ":" + name), name));
    }

    @Test
    void alternatives_stand_in_one_pair_of_brackets() {
        var where = new Where()
                .and("a = b")
                .andAny(any -> any.within("path", List.of(new UnitPath("/82/"), new UnitPath("/91/1/")))
                        .or("id in :single", "single", Set.of())
                        .or("mine in :organizations", "organizations", List.of(7)));
        assertEquals(
                "a = b and (path >= :path0 and path < :path1 or path >= :path2 and path < :path3"
                        + " or mine in :organizations)",
                where.text());
        assertEquals(List.of(7), where.parameters().get("organizations"));
        assertEquals(5, where.parameters().size());
    }

    @Test
    void where_no_alternative_is_left_nothing_is_found() {
        assertEquals(
                "1 = 0",
                new Where()
                        .andAny(any -> any.or("id in :single", "single", Set.of()))
                        .text());
    }

    private static int occurrences(String text, String word) {
        return text.split(word + "\\b", -1).length - 1;
    }
}
