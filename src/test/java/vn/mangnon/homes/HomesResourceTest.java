package vn.mangnon.homes;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class HomesResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String id;
    UUID hamlet;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_and_another_hamlet() {
        province = world.freshProvince();
        hamlet = world.unit(
                province.code() + "-A1",
                "Ấp 1",
                "HAMLET",
                province.code() + "-A",
                "/" + province.code() + "/" + province.code() + "-A/1/");
        id = registered(province.officer(), child("Lê Thị Nhà", province.commune()));
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void a_move_is_a_new_period_and_the_day_before_tells_the_old_one() {
        var moved = added(Map.of("adminUnitId", hamlet, "kind", "PERMANENT", "since", "2026-10-01"));
        moved.then().statusCode(201).body("since", equalTo("2026-10-01")).body("main", equalTo(true));
        read("").then()
                .body("residence.adminUnitId", equalTo(hamlet.toString()))
                .body("residence.since", equalTo("2026-10-01"));
        read("?asOf=2026-10-01").then().body("residence.adminUnitId", equalTo(hamlet.toString()));
        read("?asOf=2026-09-30").then().body("residence.adminUnitId", equalTo(commune()));
        read("?asOf=2018-05-05").then().statusCode(404);
        read("?asOf=2026-11-23").then().statusCode(400);
        residences()
                .then()
                .body("items.adminUnitId", contains(hamlet.toString(), commune()))
                .body("items.until", contains(null, "2026-10-01"))
                .body("items.endedBy", contains(null, "MOVE"));
        // Before it came it cannot have gone on.
        added(Map.of("adminUnitId", commune(), "kind", "PERMANENT", "since", "2026-09-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BEFORE_THE_RESIDENCE_LEFT"));
        added(Map.of("adminUnitId", province.neighbour(), "kind", "PERMANENT"))
                .then()
                .statusCode(403)
                .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
    }

    @Test
    void a_patch_that_names_another_unit_is_a_move_today_and_a_change_of_address_is_none() {
        patched("{\"residence\": {\"addressLine\": \"12 Ấp Một\"}}").then().statusCode(200);
        residences().then().body("items", hasSize(1));
        clock.timeIs("2026-12-24T03:00:00Z");
        patched("{\"residence\": {\"adminUnitId\": \"" + hamlet + "\", \"addressLine\": null}}")
                .then()
                .statusCode(200)
                .body("residence.since", equalTo("2026-12-24"));
        residences()
                .then()
                .body("items.since", contains("2026-12-24", null))
                .body("items[1].until", equalTo("2026-12-24"))
                .body("items[1].addressLine", equalTo("12 Ấp Một"));
        read("?asOf=2026-12-23").then().body("residence.addressLine", equalTo("12 Ấp Một"));
    }

    @Test
    void a_mistaken_move_is_withdrawn_and_the_child_lives_where_it_did() {
        var moved = added(Map.of("adminUnitId", hamlet, "kind", "ACTUAL", "since", "2026-10-01"));
        var path = "/children/" + id + "/residences/" + moved.path("id") + "/withdrawal";
        var reason = Map.of("note", "Nhầm ấp");
        as(province.officer()).contentType(JSON).body(reason).post(path).then().statusCode(428);
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", moved.header("ETag"))
                .body(reason)
                .post(path)
                .then()
                .statusCode(200)
                .body("withdrawal.reason", equalTo("Nhầm ấp"));
        read("").then().body("residence.adminUnitId", equalTo(commune())).body("residence.kind", equalTo("PERMANENT"));
        read("?asOf=2026-10-15").then().body("residence.adminUnitId", equalTo(commune()));
        residences().then().body("items", hasSize(2)).body("items[1].until", nullValue());
        var first = residences().<List<String>>path("items.id").get(1);
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(reason)
                .post("/children/" + id + "/residences/" + first + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("FIRST_RESIDENCE"));
        // And it can move again on the very same day.
        added(Map.of("adminUnitId", hamlet, "kind", "PERMANENT", "since", "2026-10-01"))
                .then()
                .statusCode(201);
    }

    @Test
    void beside_the_main_residence_there_may_be_another_in_any_place() {
        added(Map.of("adminUnitId", province.neighbour(), "kind", "PERMANENT", "main", false, "since", "2020-01-01"))
                .then()
                .statusCode(201)
                .body("main", equalTo(false));
        added(Map.of("adminUnitId", province.neighbour(), "kind", "PERMANENT", "main", false))
                .then()
                .statusCode(409)
                .body("code", equalTo("PERIODS_OVERLAP"));
        read("").then().body("residence.adminUnitId", equalTo(commune()));
        as(province.neighboursOfficer())
                .get("/children/" + id + "/residences")
                .then()
                .statusCode(404);
    }

    @Test
    void who_leaves_ends_its_residence_on_that_day_and_may_be_brought_back() {
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("status", "MOVED_AWAY", "leftOn", "2026-11-01"))
                .post("/children/" + id + "/departure")
                .then()
                .statusCode(200)
                .body("status", equalTo("MOVED_AWAY"))
                .body("leftOn", equalTo("2026-11-01"));
        residences().then().body("items.endedBy", contains("MOVED_AWAY")).body("items.until", contains("2026-11-01"));
        read("?asOf=2026-10-31").then().body("status", equalTo("ACTIVE"));
        read("?asOf=2026-11-01").then().body("status", equalTo("MOVED_AWAY"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("status", "DECEASED", "leftOn", "2026-11-01"))
                .post("/children/" + id + "/departure")
                .then()
                .statusCode(409)
                .body("code", equalTo("CHILD_ALREADY_LEFT"));
        patched("{\"status\": \"ACTIVE\"}").then().statusCode(200).body("leftOn", nullValue());
        residences().then().body("items.until", contains(nullValue()));
    }

    @Test
    void who_has_left_and_is_written_elsewhere_lived_there_on_no_day() {
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("status", "MOVED_AWAY", "leftOn", "2026-11-01"))
                .post("/children/" + id + "/departure")
                .then()
                .statusCode(200);
        patched("{\"residence\": {\"since\": \"2026-11-10\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/residence/since"))
                .body("errors.code", contains("AFTER_IT_LEFT"));
        patched("{\"residence\": {\"adminUnitId\": \"" + hamlet + "\"}}")
                .then()
                .statusCode(200)
                .body("status", equalTo("MOVED_AWAY"));
        // Nothing of it stands in the way of the next change.
        patched("{\"ethnicityCode\": \"05\"}").then().statusCode(200);
        residences()
                .then()
                .body("items.adminUnitId", contains(hamlet.toString(), commune()))
                .body("items.endedBy", contains("MOVED_AWAY", "MOVED_AWAY"))
                .body("items[1].until", equalTo("2026-11-01"));
        assertEquals(
                0,
                world.number("select count(*) from residence_period where child_id = '" + id
                        + "' and (until is null or counted_from < until and unit_id = '" + hamlet + "')"));
        patched("{\"status\": \"ACTIVE\"}").then().statusCode(200);
        residences().then().body("items[0].until", nullValue());
    }

    @Test
    void nobody_cares_for_a_child_from_tomorrow_on() {
        patched(
                        "{\"caregivers\": [{\"fullName\": \"Lê Thị Mẹ\"}, {\"fullName\": \"Lê Văn Cha\", \"since\": \"2026-11-23\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/caregivers/1/since"))
                .body("errors.code", contains("IN_THE_FUTURE"));
    }

    @Test
    void a_carer_who_is_left_out_stays_in_the_past() {
        patched("{\"caregivers\": [{\"fullName\": \"Lê Thị Mẹ\", \"relation\": \"mẹ\", \"since\": \"2020-01-01\"},"
                        + " {\"fullName\": \"Lê Văn Cha\", \"relation\": \"cha\", \"phone\": \"0999000001\"}]}")
                .then()
                .statusCode(200);
        clock.timeIs("2026-12-01T03:00:00Z");
        patched("{\"caregivers\": [{\"fullName\": \"Lê Thị Mẹ\", \"relation\": \"mẹ\", \"phone\": \"0999000002\"}]}")
                .then()
                .statusCode(200)
                .body("caregivers.since", contains("2020-01-01"));
        var past = as(province.officer()).get("/children/" + id + "/caregivers-history");
        past.then()
                .body("items.fullName", contains("Lê Văn Cha"))
                .body("items.phone", contains("0999000001"))
                .body("items.until", contains("2026-12-01"));
        read("?asOf=2026-11-30").then().body("caregivers.fullName", contains("Lê Thị Mẹ", "Lê Văn Cha"));
        read("?asOf=2019-12-31").then().body("caregivers.fullName", contains("Lê Văn Cha"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("note", "Không phải cha của em"))
                .post("/children/" + id + "/caregivers-history/" + past.path("items[0].id") + "/withdrawal")
                .then()
                .statusCode(200);
        read("?asOf=2026-11-30").then().body("caregivers.fullName", contains("Lê Thị Mẹ"));
        as(province.officer())
                .get("/children/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items[0].rows.row", hasItems("PastCaregiver"))
                .body("items[0].rows.fields.flatten().findAll{it.field=='withdrawalReason'}.masked", contains(true));
    }

    /** Whatever moves, corrections and withdrawals there were: one home on every day, and its last is the record's. */
    @Test
    void on_every_day_there_is_one_main_home() {
        var random = new Random(13);
        var units = List.of(hamlet.toString(), commune());
        for (int i = 0; i < 25; i++) {
            var day = "2026-%02d-%02d".formatted(1 + random.nextInt(11), 1 + random.nextInt(20));
            switch (random.nextInt(3)) {
                case 0 -> added(Map.of("adminUnitId", units.get(random.nextInt(2)), "kind", "ACTUAL", "since", day));
                case 1 -> patched("{\"residence\": {\"adminUnitId\": \"" + units.get(random.nextInt(2)) + "\"}}");
                default -> {
                    var known = residences().<List<String>>path("items.id");
                    as(province.officer())
                            .contentType(JSON)
                            .header("If-Match", "*")
                            .body(Map.of("note", "Nhầm"))
                            .post("/children/" + id + "/residences/" + known.get(random.nextInt(known.size()))
                                    + "/withdrawal");
                }
            }
            var main = "from residence_period where child_id = '" + id + "' and is_main and withdrawn_at is null";
            assertEquals(1, world.number("select count(*) " + main + " and until is null"));
            assertEquals(1, world.number("select count(*) " + main + " and since is null"));
            assertEquals(
                    world.number("select count(*) - 1 " + main),
                    world.number(
                            "select count(*) from residence_period a join residence_period b on b.child_id = a.child_id"
                                    + " and b.since = a.until and b.is_main and b.withdrawn_at is null where a.child_id = '"
                                    + id
                                    + "' and a.is_main and a.withdrawn_at is null"));
            assertEquals(
                    1,
                    world.number("select count(*) from child c join residence_period r on r.child_id = c.id and"
                            + " r.is_main and r.withdrawn_at is null and r.until is null and r.unit_id = c.residence_unit_id and"
                            + " r.kind = c.residence_kind and r.unit_path = c.unit_path where c.id = '" + id + "'"));
        }
    }

    private String commune() {
        return province.commune().toString();
    }

    private Response read(String query) {
        return as(province.officer()).get("/children/" + id + query);
    }

    private Response residences() {
        return as(province.officer()).get("/children/" + id + "/residences");
    }

    private Response added(Map<String, ?> residence) {
        return as(province.officer()).contentType(JSON).body(residence).post("/children/" + id + "/residences");
    }

    private Response patched(String patch) {
        return as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/children/" + id);
    }
}
