package vn.mangnon.counselling;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.World;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

@QuarkusTest
class CounsellingSessionsResourceTest {

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Indicators indicators;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void a_word_of_advice_takes_three_fields() {
        var written = written(province.officer(), session("ADVICE", "2026-11-20"));
        written.then()
                .statusCode(201)
                .body("participants", equalTo(1))
                .body("childIds", empty())
                .body("allowedActions", contains("CHANGE"))
                .body("decision", nullValue());
        as(province.chair())
                .get(path(written))
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("allowedActions", empty());
    }

    @Test
    void a_group_names_its_known_children_and_lists_show_how_many_came() {
        var first = registered(province.officer(), child("Lê Thị Nhóm", province.commune()));
        var second = registered(province.officer(), child("Trần Văn Nhóm", province.commune()));
        var body = session("GROUP_SESSION", "2026-11-20");
        body.put("childIds", List.of(first, second));
        body.put("participants", 15);
        body.put("note", "Kỹ năng phòng, chống đuối nước.");
        var id = written(province.officer(), body)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(province.chair())
                .get("/counselling-sessions/" + id)
                .then()
                .body("childIds", containsInAnyOrder(first, second))
                .body("note", equalTo("Kỹ năng phòng, chống đuối nước."));
        var listed = as(province.chair()).queryParam("childId", first).get("/counselling-sessions");
        listed.then().body("items.participants", contains(15));
        assertTrue(!listed.asString().contains(first) && !listed.asString().contains("đuối nước"), listed.asString());
        as(province.officer())
                .get("/children/" + first + "/accesses")
                .then()
                .statusCode(200)
                .body("items.username", hasItem(province.chair()));
        // One of them leaves the list of names, the other stays.
        patched(province.officer(), "/counselling-sessions/" + id, "{\"childIds\": [\"" + second + "\"]}")
                .then()
                .statusCode(200)
                .body("childIds", contains(second))
                .body("participants", equalTo(15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind           | "CHAT"                                     | 400 | WRONG_TYPE
                    heldOn         | "2026-11-23"                               | 422 | IN_THE_FUTURE
                    heldOn         | "2025-06-30"                               | 422 | UNIT_NOT_IN_FORCE
                    adminUnitId    | "00000000-0000-4000-8000-000000000000"     | 422 | UNKNOWN_VALUE
                    organizationId | "00000000-0000-4000-8000-000000000000"     | 422 | UNKNOWN_VALUE
                    childIds       | ["00000000-0000-4000-8000-000000000000"]   | 422 | UNKNOWN_VALUE
                    childIds       | [null]                                     | 422 | REQUIRED
                    participants   | 0                                          | 422 | TOO_SMALL
                    note           | ""                                         | 422 | SIZE
                    """)
    void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
        var known = written(province.officer(), session("ADVICE", "2026-11-20"));
        var whole = session("ADVICE", "2026-11-20");
        whole.put(field, "…");
        for (var answer : List.of(
                written(province.officer(), Json.encode(whole).replace("\"…\"", value)),
                patched(province.officer(), path(known), "{\"" + field + "\": " + value + "}"))) {
            var expected = code.equals("UNIT_NOT_IN_FORCE") ? "/adminUnitId" : "/" + field;
            answer.then()
                    .statusCode(status)
                    .body("errors.code", contains(code))
                    .body("errors.pointer", contains(startsWith(expected)));
        }
        as(province.officer()).get("/counselling-sessions").then().body("items", hasSize(1));
    }

    @Test
    void one_person_is_no_group_and_more_are_named_than_came() {
        written(province.officer(), session("GROUP_SESSION", "2026-11-20"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_A_GROUP"));
        var body = session("GROUP_SESSION", "2026-11-20");
        body.put("participants", 2);
        body.put(
                "childIds",
                List.of(
                        registered(province.officer(), child("Bé Một", province.commune())),
                        registered(province.officer(), child("Bé Hai", province.commune())),
                        registered(province.officer(), child("Bé Ba", province.commune()))));
        written(province.officer(), body).then().statusCode(422).body("errors.code", contains("FEWER_THAN_NAMED"));
    }

    @Test
    void a_child_of_the_neighbours_is_told_like_one_that_does_not_exist() {
        var theirs = registered(province.neighboursOfficer(), child("Bé Xã Bên", province.neighbour()));
        var foreign = session("ADVICE", "2026-11-20");
        foreign.put("childIds", List.of(theirs));
        var missing = session("ADVICE", "2026-11-20");
        missing.put("childIds", List.of(UUID.randomUUID()));
        assertEquals(
                withoutIds(written(province.officer(), missing)), withoutIds(written(province.officer(), foreign)));
        var elsewhere = session("ADVICE", "2026-11-20");
        elsewhere.put("adminUnitId", province.neighbour());
        written(province.officer(), elsewhere).then().statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
    }

    @Test
    void the_officer_next_door_finds_nothing() {
        var known = written(province.officer(), session("ADVICE", "2026-11-20"));
        var missing = as(province.neighboursOfficer()).get("/counselling-sessions/" + UUID.randomUUID());
        var foreign = as(province.neighboursOfficer()).get(path(known));
        assertEquals(404, foreign.statusCode());
        assertEquals(withoutIds(missing), withoutIds(foreign));
        as(province.neighboursOfficer()).get("/counselling-sessions").then().body("items", empty());
    }

    @Test
    void proposed_help_is_decided_once_by_somebody_else() {
        var body = session("PSYCHOLOGICAL_COUNSELLING", "2026-11-20");
        body.put("proposal", "Hỗ trợ xe đạp đến trường");
        var proposed = written(province.officer(), body);
        as(province.chair())
                .get("/counselling-sessions?awaitingDecision=true")
                .then()
                .body("items.id", contains(proposed.<String>path("id")));
        decided(province.chair(), proposed, "{\"approved\": false}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/note"));
        decided(province.chair(), proposed, "{\"approved\": true}")
                .then()
                .statusCode(200)
                .body("decision.approved", equalTo(true))
                .body("allowedActions", empty());
        decided(province.chair(), proposed, "{\"approved\": false, \"note\": \"Hết kinh phí\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("HELP_DECIDED_ALREADY"));
        patched(province.officer(), path(proposed), "{\"proposal\": \"Hỗ trợ hai xe đạp\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("HELP_DECIDED_ALREADY"));
        patched(province.officer(), path(proposed), "{\"note\": \"Đã gặp phụ huynh\"}")
                .then()
                .statusCode(200)
                .body("decision.approved", equalTo(true));
        as(province.chair())
                .get("/counselling-sessions?awaitingDecision=true")
                .then()
                .body("items", empty());
    }

    @Test
    void nothing_is_decided_where_nothing_is_proposed_nor_by_the_one_who_proposes() {
        decided(province.chair(), written(province.officer(), session("ADVICE", "2026-11-20")), "{\"approved\": true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_HELP_PROPOSED"));
        var both = "both-" + province.code().toLowerCase(Locale.ROOT);
        inBothDuties(both);
        var body = session("ADVICE", "2026-11-20");
        body.put("proposal", "Hỗ trợ học phí");
        var own = written(both, body);
        own.then().body("allowedActions", contains("CHANGE"));
        decided(both, own, "{\"approved\": true}").then().statusCode(409).body("code", equalTo("OWN_PROPOSAL"));
        // A colleague's comma makes it nobody else's proposal.
        patched(province.officer(), path(own), "{\"proposal\": \"Hỗ trợ học phí.\"}")
                .then()
                .statusCode(200)
                .body("proposedBy", equalTo(as(both).get("/me").path("id")));
        decided(both, own, "{\"approved\": true}").then().statusCode(409).body("code", equalTo("OWN_PROPOSAL"));
        decided(province.chair(), own, "{\"approved\": true}").then().statusCode(200);
    }

    @Transactional
    void inBothDuties(String username) {
        accounts.add(
                new AccountDetails(
                        null,
                        username,
                        username,
                        null,
                        null,
                        true,
                        List.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR),
                        List.of(GrantedScope.ofUnit(province.commune()))),
                "none");
    }

    @Test
    void the_counselling_of_a_period_is_counted_by_kind() {
        written(province.officer(), session("ADVICE", "2026-10-31"));
        written(province.officer(), session("ADVICE", "2026-11-01"));
        var group = session("GROUP_SESSION", "2026-11-20");
        group.put("participants", 20);
        group.put("proposal", "Lớp dạy bơi");
        decided(province.chair(), written(province.officer(), group), "{\"approved\": true}");
        as(province.chair())
                .queryParam("adminUnitId", province.commune())
                .queryParam("from", "2026-11-01")
                .queryParam("to", "2026-11-20")
                .get("/counselling-counts")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ADVICE", "GROUP_SESSION"))
                .body("items.sessions", contains(1, 1))
                .body("items.participants", contains(1, 20))
                .body("items.proposed", contains(0, 1))
                .body("items.approved", contains(0, 1));
        assertEquals(2, held("2026-11-01", "2026-11-20"));
        assertEquals(3, held("2026-10-31", "2026-11-20"));
    }

    @Test
    void the_list_goes_back_in_time_page_by_page_at_one_price() {
        for (var day : List.of("2026-11-01", "2026-11-03", "2026-11-02")) {
            written(province.officer(), session("ADVICE", day));
        }
        var first = as(province.officer()).get("/counselling-sessions?limit=2&count=exact");
        first.then().body("items.heldOn", contains("2026-11-03", "2026-11-02")).body("total", equalTo(3));
        as(province.officer())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/counselling-sessions")
                .then()
                .body("items.heldOn", contains("2026-11-01"));
        var few = statements();
        var child = registered(province.officer(), child("Bé Đếm", province.commune()));
        for (int i = 0; i < 20; i++) {
            var body = session("ADVICE", "2026-11-04");
            body.put("childIds", List.of(child));
            written(province.officer(), body).then().statusCode(201);
        }
        assertEquals(few, statements());
        assertTrue(few <= 3, () -> few + " statements");
    }

    private long statements() {
        return world.statementsOf(
                province.officer(),
                () -> as(province.officer()).get("/counselling-sessions").then().statusCode(200));
    }

    @Transactional
    long held(String from, String to) {
        var extent = new UnitExtent(List.of(new UnitPath("/" + province.code() + "/")), List.of());
        return indicators
                .figure("COUNSELLING_SESSIONS", extent, LocalDate.parse(from), LocalDate.parse(to))
                .orElseThrow()
                .numerator();
    }

    private Map<String, Object> session(String kind, String day) {
        return new HashMap<>(Map.of("kind", kind, "heldOn", day, "adminUnitId", province.commune()));
    }

    private static String path(Response session) {
        return "/counselling-sessions/" + session.path("id");
    }

    private static Response written(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post("/counselling-sessions");
    }

    private static Response patched(String username, String path, String patch) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch(path);
    }

    private static Response decided(String username, Response session, String body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(path(session) + "/decision");
    }
}
