package vn.mangnon.access;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** Officer of one commune and supervisor of its province: the one there, the other everywhere in it. */
@QuarkusTest
class PairedGrantsTest {

    @Inject
    World world;

    World.Province province;
    String both;
    String account;
    String mine;
    String neighbours;

    @BeforeEach
    void an_officer_who_is_supervisor_too() {
        province = world.freshProvince();
        both = "both-" + province.code().toLowerCase(java.util.Locale.ROOT);
        mine = registered(province.officer(), child("Trần Thị Nhà", province.commune()));
        neighbours = registered(province.neighboursOfficer(), child("Trần Thị Bên", province.neighbour()));
        account = as("admin")
                .contentType(JSON)
                .body(Map.of(
                        "username",
                        both,
                        "displayName",
                        "Kiêm nhiệm",
                        "password",
                        "mắm cá linh bông điên điển",
                        "roles",
                        List.of("COMMUNE_OFFICER", "SUPERVISOR"),
                        "scopes",
                        List.of(
                                Map.of("adminUnitId", province.commune(), "duties", List.of("COMMUNE_OFFICER")),
                                Map.of("adminUnitId", province.id(), "duties", List.of("SUPERVISOR")))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void children_and_cases_are_the_communes_alone() {
        as(both).get("/children").then().statusCode(200).body("items.id", contains(mine));
        as(both).get("/children/" + neighbours).then().statusCode(404);
        as(both).contentType(JSON)
                .body(child("Lê Văn Mới", province.neighbour()))
                .post("/children")
                .then()
                .statusCode(403)
                .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        registered(both, child("Lê Văn Mới", province.commune()));
        var opened = opened(province.neighboursOfficer(), province.neighbour(), neighbours);
        as(both).get("/cases").then().statusCode(200).body("items", empty());
        as(both).get("/cases/" + opened).then().statusCode(404);
        as(both).contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"emergency\": true}")
                .patch("/cases/" + opened)
                .then()
                .statusCode(404);
    }

    /** What a supervisor opens to himself is shown to the supervisor: not listed among the officer's children. */
    @Test
    void what_the_supervisor_opens_stays_the_supervisors() {
        as(both).contentType(JSON)
                .body(Map.of(
                        "subjectType",
                        "CHILD",
                        "subjectId",
                        neighbours,
                        "ground",
                        "SUPERVISION",
                        "reason",
                        "Kiểm tra hồ sơ theo kế hoạch quý IV"))
                .post("/exceptional-accesses")
                .then()
                .statusCode(201);
        as(both).get("/children/" + neighbours).then().statusCode(200);
        as(both).get("/children").then().body("items.id", contains(mine));
        as(both).contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"fullName\": \"Tên Khác\"}")
                .patch("/children/" + neighbours)
                .then()
                .statusCode(404);
        as(both).contentType(JSON)
                .body(Map.of("text", "Trần Thị Bên"))
                .post("/children/search")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(neighbours)));
    }

    @Test
    void plans_are_the_provinces() {
        var committee = world.organization("UBND xã B", "PEOPLES_COMMITTEE", province.neighbour(), null);
        var round = as(province.neighboursOfficer())
                .contentType(JSON)
                .body(Map.of("year", 2025, "adminUnitId", province.neighbour(), "atRisk", 3))
                .post("/survey-rounds")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(both).get("/survey-rounds/" + round).then().statusCode(200);
        as(both).contentType(JSON)
                .body(Map.of(
                        "name",
                        "Tháng hành động",
                        "kind",
                        "ACTION_MONTH",
                        "startsOn",
                        "2026-11-01",
                        "endsOn",
                        "2026-11-30",
                        "organizationId",
                        committee))
                .post("/campaigns")
                .then()
                .statusCode(201);
    }

    @Test
    void a_collaborator_is_one_in_a_hamlet() {
        var code = province.code();
        var hamlet = world.unit(
                code + "-A1", "Ấp 1", "HAMLET", code + "-A", "/" + code + "/" + code + "-A/" + code + "-A1/");
        var roles = List.of("COMMUNE_OFFICER", "HAMLET_COLLABORATOR");
        var officer = Map.of("adminUnitId", province.commune(), "duties", List.of("COMMUNE_OFFICER"));
        patch(Map.of(
                        "roles",
                        roles,
                        "scopes",
                        List.of(
                                officer,
                                Map.of("adminUnitId", province.commune(), "duties", roles),
                                Map.of("country", true, "duties", List.of("HAMLET_COLLABORATOR")))))
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains("/scopes/1 NOT_A_HAMLET", "/scopes/2 NOT_A_HAMLET"));
        patch(Map.of(
                        "roles",
                        roles,
                        "scopes",
                        List.of(officer, Map.of("adminUnitId", hamlet, "duties", List.of("HAMLET_COLLABORATOR")))))
                .statusCode(200);
    }

    @Test
    void me_says_what_holds_where() {
        as(both).get("/me")
                .then()
                .statusCode(200)
                .body("roles", contains("COMMUNE_OFFICER", "SUPERVISOR"))
                .body(
                        "scopes.collect { it.adminUnitId + ' ' + it.duties }",
                        containsInAnyOrder(province.commune() + " [COMMUNE_OFFICER]", province.id() + " [SUPERVISOR]"));
    }

    @Test
    void who_writes_scopes_without_duties_is_told_that_they_differ() {
        var unaware = Map.of("scopes", List.of(Map.of("adminUnitId", province.id())));
        patch(unaware).statusCode(422).body("errors[0].pointer", equalTo("/scopes/0/duties"));
        // What has nothing to do with it goes on as ever.
        patch(Map.of("displayName", "Tên mới"))
                .statusCode(200)
                .body("scopes.duties.flatten()", containsInAnyOrder("COMMUNE_OFFICER", "SUPERVISOR"));
        // A duty that is taken away is gone from its places, which have to be told so; nothing is moved about silently.
        patch(Map.of("roles", List.of("COMMUNE_OFFICER")))
                .statusCode(422)
                .body("errors.code", contains("NOT_AMONG_ROLES"));
        patch(Map.of(
                        "roles",
                        List.of("COMMUNE_OFFICER", "COUNSELLING_WORKER"),
                        "scopes",
                        List.of(Map.of(
                                "adminUnitId", province.commune(), "duties", List.of("COMMUNE_OFFICER", "AUDITOR")))))
                .statusCode(422)
                .body("errors.pointer", contains("/scopes/0/duties/1"));
        patch(Map.of(
                        "roles",
                        List.of("COMMUNE_OFFICER"),
                        "scopes",
                        List.of(Map.of("adminUnitId", province.commune(), "duties", List.of("COMMUNE_OFFICER")))))
                .statusCode(200)
                .body("scopes.adminUnitId", contains(province.commune().toString()));
        as(both).get("/survey-rounds").then().statusCode(200);
        as(both).get("/children").then().body("items.id", contains(mine));
    }

    @Test
    void without_duties_every_duty_holds_in_every_scope_as_it_did_before_there_were_any() {
        var plain = Map.of(
                "roles",
                List.of("COMMUNE_OFFICER", "COMMUNE_CHAIR"),
                "scopes",
                List.of(Map.of("adminUnitId", province.commune()), Map.of("adminUnitId", province.neighbour())));
        // Said for the account as a whole, that is: it was told apart before.
        patch(plain).statusCode(422);
        var made = new java.util.HashMap<String, Object>(plain);
        made.putAll(Map.of("username", both + ".2", "displayName", "Hai xã", "password", "mắm cá linh bông điên điển"));
        var id = as("admin")
                .contentType(JSON)
                .body(made)
                .post("/users")
                .then()
                .statusCode(201)
                .body(
                        "scopes.duties.flatten()",
                        containsInAnyOrder("COMMUNE_OFFICER", "COMMUNE_CHAIR", "COMMUNE_OFFICER", "COMMUNE_CHAIR"))
                .extract()
                .<String>path("id");
        as(both + ".2").get("/children").then().body("items.id", containsInAnyOrder(mine, neighbours));
        as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("roles", List.of("COMMUNE_OFFICER")))
                .patch("/users/" + id)
                .then()
                .statusCode(200)
                .body("scopes.duties", contains(List.of("COMMUNE_OFFICER"), List.of("COMMUNE_OFFICER")));
    }

    private static String opened(String officer, UUID commune, String child) {
        return as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "childId",
                        child,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-11-21T03:00:00Z",
                        "emergency",
                        false,
                        "incidentUnitId",
                        commune))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse patch(Map<String, ?> patch) {
        return as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/users/" + account)
                .then();
    }
}
