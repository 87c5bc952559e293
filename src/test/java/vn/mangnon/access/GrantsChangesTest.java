package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;

/** What was changed on another replica, or by hand, and so without news here. */
@QuarkusTest
class GrantsChangesTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void an_account_that_is_disabled_elsewhere_is_nobodys_within_a_second_or_two() throws InterruptedException {
        as(province.officer()).get("/children").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update account set enabled = false where username = :name")
                        .setParameter("name", province.officer())
                        .executeUpdate());
        var end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (as(province.officer()).get("/children").statusCode() != 401) {
            assertTrue(System.nanoTime() < end, "he is let in still");
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set enabled = not enabled",
                "update account set sessions = sessions + 1",
                "update account set username = username || 'x'",
                "update account set organization_id = (select id from organization limit 1) where organization_id is null",
                "delete from account_scope",
                "update account_scope set until = '2026-01-01'",
                "update account_duty set duty = duty",
                "update admin_unit set home = '/00000' || home",
                "update admin_unit_succession set extent = extent",
                "update organization set parent_id = null where parent_id is not null"
            })
    void what_says_who_may_do_what_is_counted_once_in_a_transaction(String change) {
        assertEquals(1, countedAfter(change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set display_name = display_name || 'x', updated_at = now()",
                "update admin_unit set name = name || 'x'",
                "update organization set name = name || 'x'"
            })
    void what_says_nothing_of_it_is_not(String change) {
        assertEquals(0, countedAfter(change));
    }

    /** Nothing of it stays. */
    private long countedAfter(String change) {
        var counted = new long[1];
        QuarkusTransaction.begin();
        try {
            var before = changes();
            assertTrue(entities.createNativeQuery(change).executeUpdate() > 0, "there is something to change");
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            counted[0] = changes() - before;
        } finally {
            QuarkusTransaction.rollback();
        }
        return counted[0];
    }

    private long changes() {
        return ((Number) entities.createNativeQuery("select changes from grants_change")
                        .getSingleResult())
                .longValue();
    }

    /** The rows of these two hang on cases: what they do when they come and go is looked up instead. */
    @ParameterizedTest
    @ValueSource(strings = {"case_access", "exceptional_access"})
    void what_is_shown_singly_is_counted_too(String table) {
        var counting = entities.createNativeQuery(
                        "select count(*) from pg_trigger"
                                + " where tgrelid = cast(:table as regclass) and tgname = 'count_grants_change' and tginitdeferred")
                .setParameter("table", table)
                .getSingleResult();
        assertEquals(1L, ((Number) counting).longValue());
    }
}
