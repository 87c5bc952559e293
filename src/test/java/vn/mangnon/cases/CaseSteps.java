package vn.mangnon.cases;

import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.World;

/** What people do with cases, said once for all tests. */
final class CaseSteps {

    static final String AN_HOUR_AGO = "2026-11-22T02:00:00Z";

    private CaseSteps() {}

    /** The three fields that a case cannot be without. */
    static Map<String, Object> received(UUID unit) {
        return new HashMap<>(Map.of("receivedAt", AN_HOUR_AGO, "channel", "PHONE", "incidentUnitId", unit.toString()));
    }

    static Map<String, Object> received(UUID unit, String field, Object value) {
        var body = received(unit);
        body.put(field, value);
        return body;
    }

    static Map<String, Object> emergency(UUID unit, String receivedAt) {
        var body = received(unit, "emergency", true);
        body.put("receivedAt", receivedAt);
        return body;
    }

    static Response open(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post("/cases");
    }

    static String opened(String username, Object body) {
        return open(username, body).then().statusCode(201).extract().path("id");
    }

    static Response change(String username, String id, String patch) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/cases/" + id);
    }

    static Response command(String username, String id, String command, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/cases/" + id + "/" + command);
    }

    static Response accept(String username, String id) {
        return command(username, id, "acceptance", Map.of());
    }

    static Response close(String username, String id) {
        return command(username, id, "closure", safeAndStable());
    }

    static Response measure(String username, String id, String takenAt) {
        return command(username, id, "emergency-measures", measureTaken(takenAt));
    }

    static Map<String, Object> measureTaken(String takenAt) {
        return new HashMap<>(Map.of("takenAt", takenAt, "description", "Đưa trẻ đến nơi an toàn"));
    }

    static Map<String, Object> safeAndStable() {
        return new HashMap<>(Map.of("noLongerAtRisk", true, "stable", true, "outcome", "Trẻ đã ổn định"));
    }

    static String accountOf(String username) {
        return World.as(username).get("/me").path("id");
    }
}
