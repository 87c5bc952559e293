package vn.mangnon.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/**
 * The story of a plan like Hồng Ngự's, over HTTP: issued with its targets as written, a campaign held, help given, progress
 * read. The demonstration's own copy of the letter is held to the paper at the end.
 */
@QuarkusTest
class PlanStoryTest {

    @Inject
    World world;

    @Test
    void a_plan_is_issued_as_written_campaigns_are_held_and_progress_is_read() {
        var province = world.freshProvince();
        var committee = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        var first = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), committee);
        var second = world.organization("UBND xã B", "PEOPLES_COMMITTEE", province.neighbour(), committee);

        // Drafted: nobody but its maker sees it.
        var draft = post(province.supervisor(), "/plans", plan(province, committee, first, second));
        var plan = "/plans/" + draft.statusCode(201).extract().<String>path("id");
        draft.body("status", equalTo("DRAFT"))
                .body("allowedActions", containsInAnyOrder("CHANGE", "ISSUE"))
                .body("document.issuedOn", nullValue())
                .body("document.issuedOnText", equalTo("ngày     tháng 02 năm 2026"));
        as(province.officer()).get(plan).then().statusCode(404);
        as(province.supervisor())
                .get(plan + "/tasks")
                .then()
                .statusCode(200)
                // The day of the first is past, but nobody owes what is only drafted.
                .body("items.status", contains("OPEN", "OPEN", "OPEN"));

        // Issued: its words stand.
        command(province.supervisor(), plan, "/issuance", Map.of())
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("targets.comparator", contains("LT", "DECREASE", "GE", "GE"))
                .body("targets[0].value", equalTo(3))
                .body("targets[1].value", nullValue())
                .body("targets[2].value", equalTo(93))
                .body("targets[3].value", equalTo(300_000_000))
                .body("targets[3].unit", equalTo("DONG"));
        patch(province.supervisor(), plan, "{\"title\": \"Khác\"}")
                .statusCode(409)
                .body("code", equalTo("PLAN_ISSUED_ALREADY"));
        as(province.officer()).get(plan).then().statusCode(200).body("tasks", hasSize(3));

        // A commune reports on its own task, and only on that.
        var tasks = as(province.officer()).get(plan + "/tasks").then().statusCode(200);
        tasks.body("items.status", contains("OVERDUE", "OPEN", "OPEN"))
                .body("items.allowedActions.flatten()", contains("REPORT_PROGRESS", "REPORT_PROGRESS"));
        var own = plan + "/tasks/" + tasks.extract().<String>path("items[0].id");
        var others = plan + "/tasks/" + tasks.extract().<String>path("items[2].id");
        patch(province.officer(), own, "{\"doneOn\": \"2026-05-11\", \"note\": \"Báo cáo số 12/BC-UBND\"}")
                .statusCode(200)
                .body("status", equalTo("DONE"));
        patch(province.officer(), others, "{\"doneOn\": \"2026-05-11\"}")
                .statusCode(403)
                .body("code", equalTo("NOT_THE_TASKS_ORGANIZATION"));

        // The month of action is held.
        var campaign = post(
                        province.officer(),
                        "/campaigns",
                        Map.of(
                                "name", "Tháng hành động vì trẻ em",
                                "kind", "ACTION_MONTH",
                                "startsOn", "2026-06-01",
                                "endsOn", "2026-06-30",
                                "organizationId", first))
                .statusCode(201)
                .body("status", equalTo("ENDED"))
                .body("year", equalTo(2026))
                .body("adminUnitIds", contains(province.commune().toString()));
        var month = "/campaigns/" + campaign.extract().path("id");
        post(
                        province.officer(),
                        month + "/activities",
                        Map.of("kind", "BROADCAST", "title", "Phát thanh", "heldOn", "2026-06-01", "times", 30))
                .statusCode(201);
        command(province.officer(), month, "/result", Map.of("childrenReached", 34))
                .statusCode(200)
                .body("result.childrenReached", equalTo(34));

        // 34 children, one of them an orphan: 2.94 %, and she was helped.
        var children = new ArrayList<UUID>();
        for (int i = 0; i < 34; i++) {
            children.add(world.bareChild(province.commune()));
        }
        var orphan = orphaned(province.officer(), children.get(0));
        post(
                        province.officer(),
                        orphan + "/assistances",
                        Map.of("serviceLine", "EDUCATION", "providedOn", "2026-09-05", "amount", 1_000_000))
                .statusCode(201);
        progress(province.officer(), plan)
                .body("from", equalTo("2026-01-01"))
                .body("to", equalTo("2026-11-22"))
                .body("targets.state", contains("MET", "WITHHELD", "MET", "NOT_COMPUTED"))
                .body("targets[0].actual", equalTo(2.94f))
                .body("targets[0].numerator", equalTo(1))
                .body("targets[0].denominator", equalTo(34))
                .body("targets[2].actual", equalTo(100.0f))
                .body("tasks.total", equalTo(3))
                .body("tasks.done", equalTo(1));

        // A second orphan, whom nobody has helped: both targets are missed.
        orphaned(province.officer(), children.get(1));
        progress(province.supervisor(), plan)
                .body("targets.state", contains("NOT_MET", "WITHHELD", "NOT_MET", "NOT_COMPUTED"))
                .body("targets[0].actual", equalTo(5.88f))
                .body("targets[2].actual", equalTo(50.0f));

        // What was counted on an earlier day stays as it was.
        as(province.officer())
                .queryParam("asOf", "2026-08-31")
                .get(plan + "/progress")
                .then()
                .statusCode(200)
                .body("to", equalTo("2026-08-31"))
                .body("tasks.done", equalTo(1))
                .body("targets[2].actual", equalTo(0.0f));

        as(province.officer())
                .queryParam("asOf", "2026-05-10")
                .get(plan + "/progress")
                .then()
                // The day before it was done.
                .body("tasks.done", equalTo(0));

        command(province.supervisor(), plan, "/closure", Map.of("note", "Đã tổng kết."))
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("allowedActions", empty());
        patch(province.officer(), own, "{\"doneOn\": null}").statusCode(409).body("code", equalTo("PLAN_CLOSED"));
    }

    @Test
    void abused_children_are_counted_once_each_in_the_period_and_by_the_place_of_the_incident() {
        var province = world.freshProvince();
        var committee = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), null);
        var target = Map.of("code", "XH", "indicatorCode", "ABUSED_CHILDREN", "comparator", "DECREASE", "baseline", 3);
        var body = new java.util.HashMap<String, Object>(Map.of(
                "title",
                "Kế hoạch năm 2026",
                "document",
                Map.of("issuerId", committee),
                "periodFrom",
                "2026-01-01",
                "periodTo",
                "2026-12-31",
                "organizationId",
                committee,
                "adminUnitId",
                province.commune(),
                "targets",
                List.of(target)));
        var plan = "/plans/"
                + post(province.officer(), "/plans", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
        var child = world.bareChild(province.commune());
        abused(province.officer(), province.commune(), child, "2026-03-01T08:00:00+07:00");
        abused(province.officer(), province.commune(), child, "2026-04-01T08:00:00+07:00");
        abused(province.officer(), province.commune(), null, "2026-05-01T08:00:00+07:00");
        // The year before, the last minute of it; and next door.
        abused(province.officer(), province.commune(), null, "2025-12-31T23:59:59+07:00");
        abused(province.neighboursOfficer(), province.neighbour(), null, "2026-05-01T08:00:00+07:00");
        progress(province.officer(), plan)
                .body("targets[0].actual", equalTo(2))
                .body("targets[0].target.unit", equalTo("CHILDREN"))
                .body("targets[0].state", equalTo("MET"));
        // Two children might be known by their number: who may not read the cases does not learn it.
        progress(province.supervisor(), plan)
                .body("targets[0].state", equalTo("WITHHELD"))
                .body("targets[0].actual", nullValue())
                .body("targets[0].numerator", nullValue());
    }

    @Test
    void the_letter_itself_stands_as_it_is_on_the_paper() {
        var plan = as("dongthap")
                .queryParam("asOf", "2020-02-28")
                .get("/plans")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items.find { it.title.contains('huyện Hồng Ngự') }.id");
        var whole = as("dongthap").get("/plans/" + plan).then().statusCode(200);
        whole.body("document.number", equalTo("        /KH-UBND"))
                .body("document.basis[0].issuedOnText", equalTo("ngày 31 tháng 02 năm 2020"))
                .body("document.basis[0].issuedOn", nullValue())
                .body("targets.comparator", contains("LT", "DECREASE", "GE", "GE"))
                .body("targets.value", contains(3, null, 93, 300_000_000))
                .body("targets[3].allocations", hasSize(11))
                .body("targets[3].allocations[0].value", equalTo(100_000_000))
                .body("targets[3].allocations[1..10].value", everyItem(equalTo(20_000_000)))
                .body("tasks.findAll { it.dueOn == '2020-05-12' }", hasSize(10))
                .body("tasks.findAll { it.dueOn == '2020-11-11' }", hasSize(10));
        // It serves the plan it cites, whose date is impossible.
        var parent = whole.extract().<String>path("parentId");
        as("dongthap")
                .get("/plans/" + parent)
                .then()
                .body("document.number", equalTo("10/KH-SLĐTBXH"))
                .body("document.issuedOnText", equalTo("ngày 31 tháng 02 năm 2020"))
                .body("document.issuedOn", nullValue());
        // Who took the place of one of its communes sees it, and is answerable for that commune's tasks only.
        as("thuongphuoc")
                .get("/plans/" + plan)
                .then()
                .statusCode(200)
                .body("tasks.findAll { it.allowedActions.size() > 0 }.organizationName.unique()", hasSize(3));
        as(world.freshProvince().officer()).get("/plans/" + plan).then().statusCode(404);
    }

    private static Map<String, Object> plan(World.Province province, UUID committee, UUID first, UUID second) {
        return Map.of(
                "title",
                "Kế hoạch Thực hiện Chương trình Bảo vệ trẻ em năm 2026",
                "document",
                Map.of(
                        "number", "        /KH-UBND",
                        "issuedOnText", "ngày     tháng 02 năm 2026",
                        "issuerId", committee),
                "periodFrom",
                "2026-01-01",
                "periodTo",
                "2026-12-31",
                "organizationId",
                committee,
                "adminUnitId",
                province.id(),
                "targets",
                List.of(
                        Map.of(
                                "code", "TE-HCDB",
                                "text", "Giảm tỷ lệ trẻ em có hoàn cảnh đặc biệt xuống dưới 3%.",
                                "indicatorCode", "SPECIAL_CIRCUMSTANCE_RATIO",
                                "comparator", "LT",
                                "value", 3),
                        Map.of(
                                "code", "TE-XAM-HAI",
                                "text", "Giảm số trẻ em bị xâm hại, bạo lực.",
                                "indicatorCode", "ABUSED_CHILDREN",
                                "comparator", "DECREASE"),
                        Map.of(
                                "code", "TRO-GIUP",
                                "indicatorCode", "ASSISTED_RATIO",
                                "comparator", "GE",
                                "value", 93),
                        Map.of(
                                "code", "QUY-BTTE",
                                "indicatorCode", "FUND_COLLECTED",
                                "comparator", "GE",
                                "value", 300_000_000,
                                "allocations",
                                        List.of(
                                                Map.of("organizationId", committee, "value", 100_000_000),
                                                Map.of("organizationId", first, "value", 120_000_000),
                                                Map.of("organizationId", second, "value", 80_000_000)))),
                "tasks",
                List.of(
                        Map.of(
                                "organizationId", first,
                                "content", "Báo cáo sơ kết 06 tháng",
                                "dueOn", "2026-05-12"),
                        Map.of("organizationId", first, "content", "Vận động Quỹ bảo trợ trẻ em"),
                        Map.of("organizationId", second, "content", "Vận động Quỹ bảo trợ trẻ em")));
    }

    private static String orphaned(String officer, UUID child) {
        var path = "/children/" + child;
        post(officer, path + "/circumstances", Map.of("category", "a", "since", "2026-01-15"))
                .statusCode(201);
        return path;
    }

    private static void abused(String officer, UUID unit, UUID child, String receivedAt) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "receivedAt",
                receivedAt,
                "channel",
                "SCHOOL",
                "incidentUnitId",
                unit,
                "abuseForms",
                List.of("VIOLENCE")));
        if (child != null) {
            body.put("childId", child);
        }
        post(officer, "/cases", body).statusCode(201);
    }

    private static ValidatableResponse progress(String username, String plan) {
        return as(username).get(plan + "/progress").then().statusCode(200);
    }

    private static ValidatableResponse post(String username, String path, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static ValidatableResponse command(String username, String of, String command, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", etag(username, of))
                .body(body)
                .post(of + command)
                .then();
    }

    private static ValidatableResponse patch(String username, String path, String body) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", etag(username, path))
                .body(body)
                .patch(path)
                .then();
    }

    private static String etag(String username, String path) {
        Response read = as(username).get(path);
        return read.header("ETag");
    }
}
