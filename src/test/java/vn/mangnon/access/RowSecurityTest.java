package vn.mangnon.access;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;

/** The floor under the scope: what the database itself shows, whatever a query forgets. */
@QuarkusTest
class RowSecurityTest {

    /** All that can belong to a child or a case, however far down, by the keys that lead there. */
    private static final String ABOUT_CHILDREN = """
            with recursive about(relation) as (
                select oid from pg_class where oid in ('child'::regclass, 'protection_case'::regclass)
                union
                select k.conrelid from pg_constraint k join about on k.confrelid = about.relation and k.contype = 'f')
            select cast(c.relname as text) from about join pg_class c on c.oid = relation
            """;

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    RowSecurity rowSecurity;

    World.Province province;
    String mine;
    String neighbours;

    @BeforeEach
    void two_children_with_a_case_each() {
        province = world.freshProvince();
        mine = childWithCase(province.officer(), province.commune());
        neighbours = childWithCase(province.neighboursOfficer(), province.neighbour());
    }

    private static String childWithCase(String officer, UUID commune) {
        var details = child("Bé Trong Xã", commune);
        details.put("caregivers", List.of(Map.of("fullName", "Lê Thị Mẹ", "relation", "bà")));
        var id = registered(officer, details);
        as(officer)
                .contentType(JSON)
                .body(Map.of("category", "a", "since", "2026-01-01"))
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(201);
        as(officer)
                .contentType(JSON)
                .body(Map.of("serviceLine", "HEALTH", "providedOn", "2026-02-01"))
                .post("/children/" + id + "/assistances")
                .then()
                .statusCode(201);
        as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "childId",
                        id,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-11-21T03:00:00Z",
                        "emergency",
                        true,
                        "incidentUnitId",
                        commune,
                        "protectionLevel",
                        "INTERVENTION"))
                .post("/cases")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void every_table_about_a_child_is_behind_it_whoever_owns_the_table() {
        var open = texts(ABOUT_CHILDREN + " where not (c.relrowsecurity and c.relforcerowsecurity and exists"
                + " (select from pg_policy p where p.polrelid = c.oid))");
        assertEquals(List.of(), open, "without row level security; see 202611222020-access-row-security.sql");
        assertTrue(texts(ABOUT_CHILDREN).size() >= 8, "the question itself finds them");
    }

    @Test
    void the_application_works_in_a_role_that_it_binds() {
        assertEquals(
                List.of("mangnon_app"),
                texts("select cast(rolname as text) from pg_roles where rolname = current_user"
                        + " and not rolsuper and not rolbypassrls"));
        assertEquals(
                List.of(),
                texts(
                        "select cast(relname as text) from pg_class"
                                + " where relowner = (select oid from pg_roles where rolname = current_user) and relkind = 'r'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"child", "child_caregiver", "child_circumstance", "assistance", "protection_case", "case_clock"})
    void a_transaction_that_nobody_spoke_for_sees_nothing(String table) {
        assertEquals(0, count(table, Rights.NONE));
        var there = QuarkusTransaction.requiringNew().call(() -> rowSecurity.lifted(() -> count(table)));
        assertTrue(there >= 2, "there is something to see");
        assertEquals(0, count(table, Rights.NONE), "nor does whoever gets the connection next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"child", "child_caregiver", "child_circumstance", "assistance", "protection_case", "case_clock"})
    void a_place_shows_what_lies_in_it_and_nothing_else(String table) {
        var commune = "/" + province.code() + "/" + province.code() + "-A/";
        assertEquals(1, count(table, new Rights(commune, commune)));
        assertEquals(2, count(table, new Rights("/" + province.code() + "/", "/" + province.code() + "/")));
        // No path ends within a label.
        assertEquals(0, count(table, new Rights("/" + province.code() + "/Z/", "/" + province.code() + "/Z/")));
    }

    @Test
    void a_single_child_can_be_shown_without_its_place() {
        assertEquals(1, count("child", new Rights(mine, "")));
        assertEquals(1, count("child_circumstance", new Rights(neighbours, "")));
        assertEquals(0, count("protection_case", new Rights(neighbours, "")), "its case is another matter");
    }

    @Test
    void nobody_writes_where_he_may_not_look() {
        var elsewhere = "/" + province.code() + "/" + province.code() + "-B/";
        var refused = assertThrows(
                PersistenceException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> with(
                                new Rights(elsewhere, ""),
                                "insert into child_caregiver (child_id, position," + " full_name) values ('" + mine
                                        + "', 9, 'Ai Đó')")));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> with(
                                new Rights(elsewhere, ""),
                                "update child set full_name = 'Ai Đó' where id = '" + mine + "'")));
    }

    record Rights(String children, String cases) {

        static final Rights NONE = new Rights("", "");
    }

    private long count(String table, Rights rights) {
        return QuarkusTransaction.requiringNew().call(() -> {
            say(rights);
            return count(table);
        });
    }

    /** Only what this test wrote: the demonstration and other tests have children too. */
    private long count(String table) {
        var key = Map.of("child", "id", "protection_case", "child_id", "case_clock", "case_id")
                .getOrDefault(table, "child_id");
        var ids = "('" + mine + "', '" + neighbours + "')";
        var which = table.equals("case_clock")
                ? "case_id in (select id from protection_case where child_id in " + ids + ")"
                : key + " in " + ids;
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where " + which)
                        .getSingleResult())
                .longValue();
    }

    private int with(Rights rights, String sql) {
        say(rights);
        return entities.createNativeQuery(sql).executeUpdate();
    }

    private void say(Rights rights) {
        if (!rights.equals(Rights.NONE)) {
            entities.createNativeQuery("select set_config('mangnon.children', :children, true),"
                            + " set_config('mangnon.cases', :cases, true)")
                    .setParameter("children", rights.children())
                    .setParameter("cases", rights.cases())
                    .getResultList();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
