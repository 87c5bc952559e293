package vn.mangnon.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** A start reckons the homes again when they may come out otherwise, and only then. */
@QuarkusTest
class UnitHomesTest {

    @Inject
    World world;

    @Inject
    UnitHomes homes;

    @Inject
    TestClock clock;

    @Inject
    EntityManager entities;

    World.Province province;
    String home;

    @BeforeEach
    void everything_is_reckoned_and_one_home_is_then_spoilt_unseen() {
        province = world.freshProvince();
        homes.bringUpToDate();
        home = "/" + province.code() + "/" + province.code() + "-A/";
        assertEquals(home, homeOf(province.commune()));
        write("update admin_unit set home = '/spoilt/' where id = :id", province.commune());
    }

    @AfterEach
    void the_clock_goes_back_and_the_homes_with_it() {
        clock.reset();
        homes.bringUpToDate();
    }

    @Test
    void nothing_happened_and_nothing_is_done() {
        homes.atStart(new StartupEvent());
        assertEquals("/spoilt/", homeOf(province.commune()));
        clock.timeIs("2026-11-23T03:00:00Z");
        homes.atStart(new StartupEvent());
        assertEquals("/spoilt/", homeOf(province.commune()));
    }

    @Test
    void a_unit_was_written() {
        write("update admin_unit set updated_at = now() + interval '1 day' where id = :id", province.neighbour());
        homes.atStart(new StartupEvent());
        assertEquals(home, homeOf(province.commune()));
    }

    @Test
    void a_unit_was_added_whoever_did_it() {
        world.unit(province.code() + "-C", "Xã C", "COMMUNE", province.code(), "/" + province.code() + "/");
        homes.atStart(new StartupEvent());
        assertEquals(home, homeOf(province.commune()));
    }

    @Test
    void a_unit_ends_with_a_day_that_came_since() {
        write("update admin_unit set valid_to = date '2026-11-24' where id = :id", province.neighbour());
        homes.bringUpToDate();
        write("update admin_unit set home = '/spoilt/' where id = :id", province.commune());
        clock.timeIs("2026-11-23T03:00:00Z");
        homes.atStart(new StartupEvent());
        assertEquals("/spoilt/", homeOf(province.commune()));
        clock.timeIs("2026-11-24T03:00:00Z");
        homes.atStart(new StartupEvent());
        assertEquals(home, homeOf(province.commune()));
    }

    private String homeOf(UUID unit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery("select home from admin_unit where id = :id")
                        .setParameter("id", unit)
                        .getSingleResult());
    }

    private void write(String sql, UUID unit) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(sql).setParameter("id", unit).executeUpdate());
    }
}
