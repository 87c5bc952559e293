package vn.mangnon.exceptional;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class ExceptionalAccessesResourceTest {

    private static final String REASON = "Cấp cứu lúc 22:40, không liên lạc được cán bộ của xã";

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String id;

    @BeforeEach
    void a_child_of_the_neighbour() {
        province = world.freshProvince();
        id = registered(province.neighboursOfficer(), child("Bé Cần Giúp", province.neighbour()));
    }

    @AfterEach
    void time_goes_on_as_before() {
        clock.reset();
    }

    private static Response open(String username, String id, String ground) {
        return as(username)
                .contentType(JSON)
                .body(Map.of("subjectType", "CHILD", "subjectId", id, "ground", ground, "reason", REASON))
                .post("/exceptional-accesses");
    }

    @Test
    void an_officer_reads_a_child_elsewhere_in_an_emergency_for_four_hours_and_changes_nothing() {
        as(province.officer()).get("/children/" + id).then().statusCode(404);
        open(province.officer(), id, "EMERGENCY").then().statusCode(201).body("subjectId", equalTo(id));
        as(province.officer()).get("/children/" + id).then().statusCode(200).body("fullName", equalTo("Bé Cần Giúp"));
        as(province.officer()).get("/children/" + id + "/circumstances").then().statusCode(200);
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"0\"")
                .body("{\"fullName\": \"Tên Khác\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(404);
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("category", "a", "since", "2026-01-01"))
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(404);
        // Nobody else gets in by it.
        as(province.chair()).get("/children/" + id).then().statusCode(404);

        clock.timeIs(clock.instant().plus(Duration.ofHours(4)).toString());
        as(province.officer()).get("/children/" + id).then().statusCode(404);
    }

    @Test
    void whoever_answers_for_the_place_sees_it_at_once_and_others_do_not() {
        var opened = open(province.officer(), id, "EMERGENCY")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(province.supervisor())
                .get("/exceptional-accesses?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.username", hasItem(province.officer()))
                .body("items.reason", hasItem(REASON));
        as(province.officer()).get("/exceptional-accesses/" + opened).then().statusCode(200);
        var elsewhere = world.freshProvince();
        as(elsewhere.supervisor())
                .get("/exceptional-accesses?subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        as(elsewhere.supervisor()).get("/exceptional-accesses/" + opened).then().statusCode(404);
    }

    @Test
    void a_supervisor_reads_a_named_child_only_on_a_stated_ground_and_only_in_the_province() {
        as(province.supervisor()).get("/children/" + id).then().statusCode(404);
        open(province.supervisor(), id, "EMERGENCY").then().statusCode(403).body("code", equalTo("GROUND_NOT_YOURS"));
        open(province.supervisor(), id, "SUPERVISION").then().statusCode(201);
        as(province.supervisor()).get("/children/" + id).then().statusCode(200);
        as(province.supervisor()).get("/children").then().statusCode(403);
        var elsewhere = world.freshProvince().supervisor();
        var foreign = open(elsewhere, id, "SUPERVISION");
        var missing = open(elsewhere, UUID.randomUUID().toString(), "SUPERVISION");
        assertEquals(404, foreign.statusCode());
        assertEquals(withoutIds(missing), withoutIds(foreign));
    }

    @Test
    void a_supervisor_takes_note_and_who_did_stays_on_record() {
        var opened = open(province.officer(), id, "EMERGENCY");
        opened.then().statusCode(201).body("unseen", equalTo(true)).body("acknowledgements.size()", equalTo(0));
        var access = opened.<String>path("id");
        unseen(province.supervisor()).body("items.id", contains(access));
        acknowledge(province.supervisor(), access, null).then().statusCode(428);
        acknowledge(province.chair(), access, "*").then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
        acknowledge(world.freshProvince().supervisor(), access, "*").then().statusCode(404);
        acknowledge(province.supervisor(), access, opened.header("ETag"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0-1\""))
                .body("unseen", equalTo(false))
                .body("acknowledgements.username", contains(province.supervisor()))
                .body("acknowledgements.at", contains(notNullValue()));
        unseen(province.supervisor()).body("items.size()", equalTo(0));
        acknowledge(province.supervisor(), access, "*")
                .then()
                .statusCode(200)
                .body("acknowledgements.size()", equalTo(1));
        // The ministry may take note too; whoever opened it reads who did.
        acknowledge("ministry", access, "*").then().statusCode(200);
        as(province.officer())
                .get("/exceptional-accesses/" + access)
                .then()
                .body("acknowledgements.username", contains(province.supervisor(), "ministry"));
    }

    @Test
    void nobody_takes_note_of_what_he_opened_himself() {
        var own = open(province.supervisor(), id, "SUPERVISION").<String>path("id");
        acknowledge(province.supervisor(), own, "*").then().statusCode(403).body("code", equalTo("ACCESS_OF_ONES_OWN"));
        acknowledge("ministry", own, "*").then().statusCode(200).body("unseen", equalTo(false));
    }

    @Test
    void it_stands_in_the_history_of_the_child() {
        open(province.officer(), id, "EMERGENCY").then().statusCode(201);
        as(province.neighboursOfficer())
                .get("/children/" + id + "/accesses?username=" + province.officer())
                .then()
                .statusCode(200)
                .body("items.operation", contains("POST /exceptional-accesses"))
                .body("items.outcome", contains("ALLOWED"));
    }

    @Test
    void why_is_sealed_in_the_database() {
        var access = open(province.officer(), id, "EMERGENCY").<String>path("id");
        assertEquals(
                1,
                world.number("select count(*) from exceptional_access where id = '" + access
                        + "' and reason is null and position(convert_to('" + REASON
                        + "', 'UTF8') in reason_sealed) = 0"));
        as(province.officer()).get("/exceptional-accesses/" + access).then().body("reason", equalTo(REASON));
    }

    private static ValidatableResponse unseen(String username) {
        return as(username).get("/exceptional-accesses?unseen=true").then().statusCode(200);
    }

    private static Response acknowledge(String username, String access, @Nullable String ifMatch) {
        var request = as(username).contentType(JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/exceptional-accesses/" + access + "/acknowledgement");
    }

    /** The supervisors of tomorrow's commune answer for what was opened in yesterday's. */
    @Test
    void what_was_opened_goes_along_when_communes_merge() {
        var access = open(province.officer(), id, "EMERGENCY")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("circumstance", "l", "reason", "Lập danh sách hỗ trợ tháng này"))
                .post("/children/search")
                .then()
                .statusCode(200);
        var elsewhere = world.freshProvince();
        as(elsewhere.supervisor()).get("/exceptional-accesses/" + access).then().statusCode(404);
        world.asOwner("update admin_unit set home = '/" + elsewhere.code() + "/" + elsewhere.code()
                + "-A/' where id in ('" + province.commune() + "', '" + province.neighbour() + "')");
        as(elsewhere.supervisor()).get("/exceptional-accesses/" + access).then().statusCode(200);
        as(elsewhere.supervisor())
                .get("/sensitive-searches")
                .then()
                .body("items.username", contains(province.officer()));
        as(province.supervisor()).get("/exceptional-accesses/" + access).then().statusCode(404);
        as(province.supervisor()).get("/sensitive-searches").then().body("items", hasSize(0));
    }

    @Test
    void a_reason_is_required_and_says_something() {
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("subjectType", "CHILD", "subjectId", id, "ground", "EMERGENCY", "reason", "gấp"))
                .post("/exceptional-accesses")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
        as(province.officer()).get("/children/" + id).then().statusCode(404);
    }
}
