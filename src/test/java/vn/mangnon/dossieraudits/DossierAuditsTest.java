package vn.mangnon.dossieraudits;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** An audit from the draw to the answer. Today is 22 November 2026. */
@QuarkusTest
class DossierAuditsTest {

    @Inject
    World world;

    World.Province province;
    final List<String> cases = new ArrayList<>();

    @BeforeEach
    void a_commune_with_eight_cases_and_a_neighbour_with_one() {
        province = world.freshProvince();
        cases.clear();
        for (int i = 0; i < 8; i++) {
            cases.add(opened(province.officer(), province.commune(), "2026-11-20T01:00:00Z"));
        }
        opened(province.officer(), province.commune(), "2026-11-21T17:00:00Z");
        opened(province.neighboursOfficer(), province.neighbour(), "2026-11-20T01:00:00Z");
    }

    @Test
    void the_lots_are_what_anybody_reckons_from_the_seed() throws Exception {
        var audit = draw(Map.of("seed", 4711L, "size", 3));
        audit.then().statusCode(201).body("population", equalTo(8)).body("seed", equalTo(4711));
        var lots = new HashMap<String, String>();
        for (var id : cases) {
            lots.put(
                    id,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("MD5")
                                    .digest(("4711:" + id).getBytes(StandardCharsets.UTF_8))));
        }
        var expected =
                cases.stream().sorted(Comparator.comparing(lots::get)).limit(3).toList();
        assertEquals(expected, drawn(audit));
        assertEquals(expected, drawn(draw(Map.of("seed", 4711L, "size", 3))));
        assertNotEquals(drawn(draw(Map.of("seed", 1L, "size", 8))), drawn(draw(Map.of("seed", 2L, "size", 8))));
        // What was drawn stays drawn, whatever comes in later.
        opened(province.officer(), province.commune(), "2026-11-20T02:00:00Z");
        assertEquals(expected, drawn(audit));
        var made = draw(Map.of("size", 100));
        made.then().body("population", equalTo(9)).body("seed", notNullValue());
        assertEquals(9, drawn(made).size());
        as(province.supervisor())
                .get("/dossier-audits/" + made.path("id") + "/cases")
                .then()
                .body("items.hasIntake.unique()", contains(false))
                .body("items.status.unique()", contains("RECEIVED"));
    }

    @Test
    void a_finding_is_written_on_what_was_drawn_and_answered_once_by_the_commune() {
        var audit = draw(Map.of("seed", 7L, "size", 2));
        var drawn = drawn(audit);
        String id = audit.path("id");
        var other =
                cases.stream().filter(each -> !drawn.contains(each)).findFirst().orElseThrow();
        var wrong = finding(other);
        wrong.put("correctBy", "2026-11-21");
        find(id, wrong).then().statusCode(422).body("errors.pointer", containsInAnyOrder("/caseId", "/correctBy"));
        var nodate = finding(drawn.get(0));
        nodate.remove("correctBy");
        find(id, nodate).then().statusCode(422).body("errors.pointer", contains("/correctBy"));
        var found = find(id, finding(drawn.get(0)));
        found.then().statusCode(201).body("answer", nullValue());
        var finding = "/cases/" + drawn.get(0) + "/audit-findings/" + found.path("id");
        assertEquals(finding, found.header("Location").replaceAll("^.*/api/v1", ""));
        as(province.officer()).get(finding).then().statusCode(200).body("text", equalTo("Thiếu biên bản họp"));
        // The supervisor sees the finding by his audit; the case itself he would have to open.
        as(province.supervisor()).get(finding).then().statusCode(404);
        as(province.neighboursOfficer()).get(finding).then().statusCode(404);
        as(province.officer()).get("/cases/" + other + "/audit-findings").then().body("items", equalTo(List.of()));
        answer(finding).then().statusCode(200).body("answer", equalTo("Đã bổ sung"));
        answer(finding).then().statusCode(409).body("code", equalTo("FINDING_ANSWERED"));
        as(province.supervisor())
                .get("/dossier-audits/" + id + "/findings?count=exact")
                .then()
                .body("total", equalTo(1))
                .body("items.answer", contains("Đã bổ sung"));
        close(id).then().statusCode(200).body("conclusion", equalTo("Tốt"));
        close(id).then().statusCode(409).body("code", equalTo("DOSSIER_AUDIT_CLOSED"));
        find(id, finding(drawn.get(1))).then().statusCode(409).body("code", equalTo("DOSSIER_AUDIT_CLOSED"));
        as(province.supervisor()).get("/dossier-audits").then().body("items.id", contains(id));
        var elsewhere = world.freshProvince();
        as(elsewhere.supervisor()).get("/dossier-audits/" + id).then().statusCode(404);
        as(elsewhere.supervisor()).get("/dossier-audits").then().body("items", equalTo(List.of()));
        as(elsewhere.supervisor())
                .contentType(JSON)
                .body(draft(Map.of("size", 1)))
                .post("/dossier-audits")
                .then()
                .statusCode(403);
        draw(Map.of("size", 101, "receivedTo", "2026-11-23"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/size", "/receivedTo"));
    }

    private Map<String, Object> draft(Map<String, ?> more) {
        var draft = new HashMap<String, Object>(
                Map.of("adminUnitId", province.commune(), "receivedFrom", "2026-11-20", "receivedTo", "2026-11-21"));
        draft.putAll(more);
        return draft;
    }

    private Response draw(Map<String, ?> more) {
        return as(province.supervisor()).contentType(JSON).body(draft(more)).post("/dossier-audits");
    }

    private List<String> drawn(Response audit) {
        return as(province.supervisor())
                .get("/dossier-audits/" + audit.path("id") + "/cases")
                .path("items.caseId");
    }

    private static Map<String, Object> finding(String caseId) {
        return new HashMap<>(
                Map.of("caseId", caseId, "severity", "MINOR", "text", "Thiếu biên bản họp", "correctBy", "2026-12-01"));
    }

    private Response find(String audit, Map<String, ?> details) {
        return as(province.supervisor()).contentType(JSON).body(details).post("/dossier-audits/" + audit + "/findings");
    }

    private Response answer(String finding) {
        return as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("answer", "Đã bổ sung"))
                .post(finding + "/answer");
    }

    private Response close(String audit) {
        return as(province.supervisor())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("conclusion", "Tốt"))
                .post("/dossier-audits/" + audit + "/closure");
    }

    private static String opened(String officer, UUID unit, String receivedAt) {
        return must(as(officer)
                .contentType(JSON)
                .body(Map.of("channel", "PHONE", "receivedAt", receivedAt, "emergency", false, "incidentUnitId", unit))
                .post("/cases"));
    }
}
