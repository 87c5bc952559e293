package vn.mangnon.campaigns;

import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people do with campaigns, said once for all tests. */
final class CampaignSteps {

    private CampaignSteps() {}

    static Map<String, Object> campaign(UUID organization, String startsOn, String endsOn) {
        return new HashMap<>(Map.of(
                "name",
                "Tháng hành động vì trẻ em",
                "kind",
                "ACTION_MONTH",
                "startsOn",
                startsOn,
                "endsOn",
                endsOn,
                "organizationId",
                organization.toString()));
    }

    /** Running on the tests' today, 2026-11-22. */
    static Map<String, Object> running(UUID organization) {
        return campaign(organization, "2026-11-01", "2026-11-30");
    }

    static Map<String, Object> running(UUID organization, String field, Object value) {
        var body = running(organization);
        body.put(field, value);
        return body;
    }

    static Response plan(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post("/campaigns");
    }

    static String planned(String username, Object body) {
        return plan(username, body).then().statusCode(201).extract().path("id");
    }

    static Response change(String username, String id, String patch) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/campaigns/" + id);
    }

    static Response cancel(String username, String id) {
        return command(username, id, "cancellation", Map.of("note", "Bão"));
    }

    static Response report(String username, String id) {
        return command(username, id, "result", Map.of("childrenReached", 120));
    }

    static Response command(String username, String id, String command, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/campaigns/" + id + "/" + command);
    }

    static Map<String, Object> talk(String heldOn) {
        return new HashMap<>(Map.of("kind", "TALK", "title", "Nói chuyện chuyên đề", "heldOn", heldOn));
    }

    static Map<String, Object> talk(String heldOn, String field, Object value) {
        var body = talk(heldOn);
        body.put(field, value);
        return body;
    }

    static Response hold(String username, String campaign, Object activity) {
        return as(username).contentType(ContentType.JSON).body(activity).post("/campaigns/" + campaign + "/activities");
    }
}
