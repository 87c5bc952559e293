package vn.mangnon.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

class UnitExtentTest {

    private static final UnitPath OURS = new UnitPath("/82/29971/");
    private static final UnitPath THEIRS = new UnitPath("/82/29992/");

    /** What the caller may see stays what it is, whatever the caller asks for. */
    @Test
    void a_filter_by_unit_leaves_the_callers_scope_as_it_is() {
        var where = new Where().within("c.path", List.of(OURS));
        var condition = new UnitExtent(List.of(THEIRS), List.of()).within(where, "p.path", "p.unitId");
        where.and("exists (select 1 from c.places p where " + condition + ")");
        assertEquals(
                Set.of(OURS.value(), OURS.upperBound(), THEIRS.value(), THEIRS.upperBound()),
                new HashSet<>(where.parameters().values()));
        assertEquals(
                new Where().within("c.path", List.of(OURS)).text(), where.text().replaceFirst(" and exists.*", ""));
        assertEquals(4, where.parameters().size());
    }

    @Test
    void of_a_unit_of_the_past_it_is_what_was_written_under_it() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        var where = new UnitExtent(List.of(), ids).narrow(new Where(), "c.path", "c.unitId");
        assertFalse(where.text().contains("c.path"), where.text());
        assertEquals(List.of(ids), List.copyOf(where.parameters().values()));
    }

    @Test
    void of_a_unit_that_nobody_knows_it_is_nothing() {
        assertEquals(
                "1 = 0",
                UnitExtent.NOTHING.narrow(new Where(), "c.path", "c.unitId").text());
    }
}
