package vn.mangnon;

import static io.restassured.http.ContentType.JSON;
import static vn.mangnon.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes one case through the procedure of NĐ 56/2017, step by step, as the people of a commune do. */
public final class CaseStory {

    /** The tests' now, or before it: whoever lets time pass says so. */
    private static final String NOW = "2026-11-22T03:00:00Z";

    private final String officer;
    private final String chair;
    private final String id;
    private String now = NOW;
    private boolean emergency;

    public CaseStory(String officer, String chair, String id) {
        this.officer = officer;
        this.chair = chair;
        this.id = id;
    }

    /** From now on everything is found and done at this moment. */
    public CaseStory at(String moment) {
        now = moment;
        return this;
    }

    /** The assessment finds that it is one. */
    public CaseStory asEmergency() {
        emergency = true;
        return this;
    }

    /** The version that is there, whoever made it. */
    public Response post(String account, String command, Map<String, ?> body) {
        return as(account).contentType(JSON).header("If-Match", "*").body(body).post("/cases/" + id + "/" + command);
    }

    public Response put(String account, String part, Map<String, ?> body) {
        return as(account).contentType(JSON).header("If-Match", "*").body(body).put("/cases/" + id + "/" + part);
    }

    public Response verify() {
        return post(officer, "verification", Map.of("foundAt", now, "summary", "Đã kiểm tra cùng công an xã."));
    }

    public Response assess(boolean emergency) {
        return post(officer, "assessments", assessment(emergency));
    }

    public Map<String, Object> assessment(boolean emergency) {
        return new HashMap<>(
                Map.of("foundAt", now, "emergency", emergency, "risk", "HIGH", "summary", "Nguy cơ cao (thử)."));
    }

    public Response investigate() {
        return post(
                officer,
                "investigation",
                Map.of("foundAt", now, "risk", "MEDIUM", "summary", "Gia đình và nhu cầu (thử)."));
    }

    public Response draft() {
        return put(officer, "plan", plan());
    }

    public static Map<String, Object> plan() {
        return new HashMap<>(Map.of("goals", "Trẻ được an toàn", "services", List.of(service())));
    }

    public static Map<String, Object> service() {
        return new HashMap<>(Map.of(
                "serviceLine", "PSYCHOLOGY",
                "description", "Tham vấn tâm lý",
                "providerName", "Phòng tham vấn (thử)",
                "startsOn", "2026-11-23",
                "endsOn", "2026-12-23",
                "cost", 1_500_000));
    }

    public Response submit() {
        return post(officer, "plan/submission", Map.of());
    }

    public Response approve() {
        return post(chair, "plan/approval", Map.of("note", "Đồng ý"));
    }

    public Response giveBack() {
        return post(chair, "plan/return", Map.of("note", "Bổ sung dịch vụ y tế"));
    }

    public Response start() {
        return post(officer, "start", Map.of());
    }

    public Response review(boolean safe, boolean stable) {
        return post(
                officer,
                "reviews",
                Map.of("foundAt", now, "noLongerAtRisk", safe, "stable", stable, "risk", "LOW", "summary", "Rà soát"));
    }

    public Response close() {
        return post(officer, "closure", Map.of("noLongerAtRisk", true, "stable", true, "outcome", "Trẻ đã ổn định"));
    }

    public Response end(String ending) {
        return post(officer, "ending", Map.of("ending", ending, "endedAt", now, "note", "Lý do (thử)"));
    }

    public Response separate(int days) {
        return post(officer, "separations", separation(days));
    }

    public Map<String, Object> separation(int days) {
        return new HashMap<>(Map.of(
                "ground",
                "HARMED_BY_CARERS",
                "decidedAt",
                now,
                "startedAt",
                now,
                "days",
                days,
                "reason",
                "Cha mẹ gây hại (thử)",
                "safePlace",
                "Nhà bà nội (thử)"));
    }

    /** To a plan that is carried out. */
    public CaseStory inProgress() {
        List.of(verify(), assess(emergency), investigate(), draft(), submit(), approve(), start())
                .forEach(CaseStory::must);
        return this;
    }

    public CaseStory closed() {
        inProgress();
        must(review(true, true));
        must(close());
        return this;
    }

    /** One of everything that can hang on a case, by the name of its collection; the case is reviewed in the end. */
    public Map<String, String> throughEverything() {
        var made = new HashMap<String, String>();
        // For those who work on it; above that it is for whoever is in charge alone.
        must(put(officer, "intake", Map.of("confidentiality", "RESTRICTED", "distribution", List.of("POLICE"))));
        must(as(officer)
                .contentType(JSON)
                .body(Map.of("agreed", true, "name", "Người Báo Tin"))
                .put("/cases/" + id + "/informant"));
        must(put(officer, "abuse", Map.of("acts", List.of("BEATING"), "settings", List.of("FAMILY"))));
        must(verify());
        made.put("assessments", must(assess(false)));
        made.put("separations", must(separate(3)));
        must(post(
                officer,
                "separations/" + made.get("separations") + "/end",
                Map.of("endedAt", now, "reason", "CARERS_SAFE")));
        must(investigate());
        must(draft());
        must(submit());
        must(approve());
        made.put(
                "services",
                as(officer).get("/cases/" + id + "/services").then().extract().path("items[0].id"));
        made.put("dispatches", must(post(officer, "plan/dispatches", Map.of("recipient", "PARENTS", "sentAt", now))));
        must(start());
        made.put("reviews", must(review(true, true)));
        return made;
    }

    /** Answers with the id of what was made. */
    public static String must(Response answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + " " + answer.asString());
        }
        return answer.path("id");
    }
}
