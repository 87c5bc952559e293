package vn.mangnon.plans;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

@QuarkusTest
class PlansResourceTest {

    @Inject
    World world;

    @Inject
    Accounts accounts;

    World.Province province;
    UUID committee;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
        committee = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), null);
    }

    @Nested
    class What_is_wrong_is_told_at_once {

        @Test
        void an_empty_plan_misses_all_that_it_cannot_be_without() {
            post(province.officer(), Map.of())
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/title",
                                    "/document",
                                    "/periodFrom",
                                    "/periodTo",
                                    "/organizationId",
                                    "/adminUnitId"));
        }

        @Test
        void a_threshold_a_code_and_a_sum_that_are_not_there() {
            var body = plan();
            body.put(
                    "targets",
                    List.of(
                            Map.of("code", "A", "comparator", "LT"),
                            Map.of("code", "A", "comparator", "DECREASE", "indicatorCode", "NO_SUCH"),
                            Map.of(
                                    "code",
                                    "B",
                                    "comparator",
                                    "GE",
                                    "value",
                                    300,
                                    "allocations",
                                    List.of(
                                            Map.of("organizationId", committee, "value", 100),
                                            Map.of("organizationId", UUID.randomUUID(), "value", 199))),
                            Map.of(
                                    "code", "C",
                                    "comparator", "LT",
                                    "value", 3,
                                    "unit", "DONG",
                                    "indicatorCode", "SPECIAL_CIRCUMSTANCE_RATIO")));
            body.put("periodTo", "2025-12-31");
            body.put("tasks", List.of(Map.of("organizationId", UUID.randomUUID(), "content", "Việc")));
            post(province.officer(), body)
                    .statusCode(422)
                    .body(
                            "errors.collect { it.pointer + ' ' + it.code }",
                            containsInAnyOrder(
                                    "/periodTo BEFORE_START",
                                    "/targets/0/value REQUIRED",
                                    "/targets/1/code GIVEN_TWICE",
                                    "/targets/1/indicatorCode UNKNOWN_VALUE",
                                    "/targets/2/allocations DOES_NOT_ADD_UP",
                                    "/targets/2/allocations/1/organizationId UNKNOWN_VALUE",
                                    "/targets/3/unit NOT_THE_INDICATORS_UNIT",
                                    "/tasks/0/organizationId UNKNOWN_VALUE"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"targets", "tasks"})
        void a_null_in_a_list_is_a_fault_and_no_accident(String list) {
            var body = plan();
            var items = new ArrayList<Object>();
            items.add(null);
            body.put(list, items);
            post(province.officer(), body).statusCode(422).body("errors.pointer", contains("/" + list + "/0"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "\"3\"", "true"})
        void a_value_of_no_size_in_use_is_refused_before_anybody_adds_it_up(String value) {
            var targets = "[{\"code\": \"A\", \"comparator\": \"GE\", \"value\": 2, \"allocations\": ["
                    + "{\"organizationId\": \"%1$s\", \"value\": %2$s},".formatted(committee, value)
                    + "{\"organizationId\": \"%s\", \"value\": 1}]}]".formatted(committee);
            var plan = created(plan());
            // As a patch the smallest is nought, and then it is the sum that is wrong.
            patch(province.officer(), plan, "{\"targets\": " + targets + "}")
                    .statusCode(anyOf(equalTo(400), equalTo(422)));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body("{\"targets\": " + targets + "}")
                    .post("/plans")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/targets/0/allocations/0/value"));
        }

        @Test
        void a_plan_does_not_serve_itself_however_far_round() {
            var top = created(plan());
            var middle = created(with(plan(), "parentId", top));
            var bottom = created(with(plan(), "parentId", middle));
            patch(province.officer(), top, "{\"parentId\": \"" + bottom + "\"}")
                    .statusCode(422)
                    .body("errors[0].code", equalTo("BELOW_ITSELF"));
            as(province.officer())
                    .queryParam("parentId", top)
                    .get("/plans")
                    .then()
                    .body("items.id", contains(middle));
        }

        @Test
        void a_unit_outside_the_organizations_place() {
            post(province.officer(), with(plan(), "adminUnitId", province.neighbour()))
                    .statusCode(422)
                    .body("errors[0].code", equalTo("OUTSIDE_THE_ORGANIZATION"));
        }
    }

    @Nested
    class Who_has_business_with_it {

        @Test
        void a_draft_is_its_makers_an_issued_plan_concerns_those_above_and_below() {
            var commune = created(plan());
            assertStatus(commune, province.officer(), 200);
            assertStatus(commune, province.chair(), 200);
            assertStatus(commune, province.supervisor(), 200);
            assertStatus(commune, province.neighboursOfficer(), 404);
            command(province.chair(), commune, "/issuance", Map.of()).statusCode(200);
            assertStatus(commune, province.neighboursOfficer(), 404);

            var provincial = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
            var above = post(province.supervisor(), plan(provincial, province.id()))
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            assertStatus(above, province.officer(), 404);
            command(province.supervisor(), above, "/issuance", Map.of()).statusCode(200);
            assertStatus(above, province.officer(), 200);
            assertStatus(above, province.neighboursOfficer(), 200);
            assertStatus(above, world.freshProvince().officer(), 404);
        }

        @Test
        void to_see_a_plan_is_not_to_make_it() {
            var provincial = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
            var above = post(province.supervisor(), plan(provincial, province.id()))
                    .extract()
                    .<String>path("id");
            command(province.supervisor(), above, "/issuance", Map.of()).statusCode(200);
            as(province.officer()).get("/plans/" + above).then().body("allowedActions", empty());
            command(province.officer(), above, "/closure", Map.of("note", "Thôi"))
                    .statusCode(403)
                    .body("code", equalTo("NOT_THE_PLANNER"));
            post(province.officer(), plan(provincial, province.id()))
                    .statusCode(403)
                    .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
        }

        @Test
        void nobody_issues_in_the_name_of_a_body_above_or_beside_their_own() {
            var above = world.organization("Sở Y tế", "LINE_AGENCY", province.id(), null);
            var beside = world.organization("UBND xã B", "PEOPLES_COMMITTEE", province.neighbour(), null);
            var plan = created(plan());
            for (var issuer : List.of(above, beside)) {
                var document = Map.of("issuerId", issuer.toString());
                post(province.officer(), with(plan(), "document", document))
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/document/issuerId"));
                command(province.officer(), plan, "/issuance", Map.of("document", document))
                        .statusCode(422);
            }
        }

        @Test
        void a_union_sees_the_plan_that_gives_its_line_a_task_once_it_is_issued() {
            var union = world.organization("Hội LHPN tỉnh", "MASS_ORGANIZATION", province.id(), null);
            var below = world.organization("Hội LHPN xã", "MASS_ORGANIZATION", province.commune(), union);
            var reporter = "union-" + province.code().toLowerCase(java.util.Locale.ROOT);
            accounts(reporter, union);
            var plan =
                    created(with(plan(), "tasks", List.of(Map.of("organizationId", below, "content", "Truyền thông"))));
            assertStatus(plan, reporter, 404);
            command(province.officer(), plan, "/issuance", Map.of()).statusCode(200);
            as(reporter)
                    .get("/plans/" + plan)
                    .then()
                    .statusCode(200)
                    .body("tasks[0].allowedActions", contains("REPORT_PROGRESS"))
                    .body("allowedActions", empty());
            as(reporter).get("/plans").then().body("items.id", contains(plan));
        }

        @Test
        void who_keeps_accounts_or_logs_sees_no_plan() {
            var plan = created(plan());
            for (var username : List.of("admin", "auditor", "integrator")) {
                assertStatus(plan, username, 403);
            }
        }

        private void accounts(String username, UUID organization) {
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                    .run(() -> accounts.add(
                            new AccountDetails(
                                    null,
                                    username,
                                    username,
                                    null,
                                    organization,
                                    true,
                                    List.of(Duties.MASS_ORGANIZATION_REPORTER),
                                    List.of(GrantedScope.ofOrganization(organization))),
                            "none"));
        }
    }

    @Nested
    class Its_life {

        @Test
        void a_status_is_no_field() {
            post(province.officer(), with(plan(), "status", "ISSUED"))
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/status"));
        }

        @Test
        void number_and_date_come_at_the_signature() {
            var plan = created(plan());
            var signed = Map.of(
                    "document",
                    Map.of("number", "15/KH-UBND", "issuedOnText", "ngày 28/02/2026", "issuerId", committee));
            command(province.chair(), plan, "/issuance", signed)
                    .statusCode(200)
                    .body("document.number", equalTo("15/KH-UBND"))
                    .body("document.issuedOn", equalTo("2026-02-28"));
            command(province.chair(), plan, "/issuance", signed)
                    .statusCode(409)
                    .body("code", equalTo("PLAN_ISSUED_ALREADY"));
        }

        @Test
        void what_is_not_issued_is_not_closed_nor_reported_on() {
            var plan = created(with(plan(), "tasks", List.of(task("Một"))));
            command(province.officer(), plan, "/closure", Map.of("note", "Thôi"))
                    .statusCode(409)
                    .body("code", equalTo("PLAN_NOT_ISSUED"));
            var task = as(province.officer()).get("/plans/" + plan).<String>path("tasks[0].id");
            patch(province.officer(), plan + "/tasks/" + task, "{\"doneOn\": \"2026-01-02\"}")
                    .statusCode(409)
                    .body("code", equalTo("PLAN_NOT_ISSUED"));
        }

        @Test
        void every_change_names_its_version() {
            var plan = created(plan());
            for (var command : List.of("/issuance", "/closure")) {
                as(province.officer())
                        .contentType(ContentType.JSON)
                        .body(Map.of("note", "x"))
                        .post("/plans/" + plan + command)
                        .then()
                        .statusCode(command.equals("/issuance") ? 400 : 428);
            }
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"77\"")
                    .body(Map.of())
                    .post("/plans/" + plan + "/issuance")
                    .then()
                    .statusCode(412);
        }

        @Test
        void a_task_keeps_its_id_while_the_list_around_it_changes() {
            var plan = created(with(plan(), "tasks", List.of(task("Một"), task("Hai"))));
            var tasks = as(province.officer()).get("/plans/" + plan).<List<Map<String, Object>>>path("tasks");
            var second = tasks.get(1).get("id");
            patch(
                            province.officer(),
                            plan,
                            "{\"tasks\": [{\"id\": \"%s\", \"organizationId\": \"%s\", \"content\": \"Hai, sửa\"},"
                                            .formatted(second, committee)
                                    + " {\"organizationId\": \"%s\", \"content\": \"Ba\"}]}".formatted(committee))
                    .statusCode(200)
                    .body("tasks.content", contains("Hai, sửa", "Ba"))
                    .body("tasks[0].id", equalTo(second))
                    .body("tasks.id", not(hasItem(tasks.get(0).get("id"))));
            patch(
                            province.officer(),
                            plan,
                            "{\"tasks\": [{\"id\": \"%s\", \"organizationId\": \"%s\", \"content\": \"Lạ\"}]}"
                                    .formatted(UUID.randomUUID(), committee))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/tasks/0/id"));
        }

        @Test
        void a_plan_reads_anew_when_only_a_task_has_moved() {
            var plan = created(with(plan(), "tasks", List.of(task("Một"))));
            command(province.officer(), plan, "/issuance", Map.of()).statusCode(200);
            var before = etag(province.officer(), plan);
            var task = as(province.officer()).get("/plans/" + plan).<String>path("tasks[0].id");
            patch(province.officer(), plan + "/tasks/" + task, "{\"doneOn\": \"2026-11-01\"}")
                    .statusCode(200);
            assertNotEquals(before, etag(province.officer(), plan));
            as(province.officer())
                    .header("If-None-Match", before)
                    .get("/plans/" + plan)
                    .then()
                    .statusCode(200);
        }

        @Test
        void a_clients_own_id_twice_is_told_with_its_place() {
            var body = with(plan(), "id", UUID.randomUUID().toString());
            created(body);
            post(province.officer(), body)
                    .statusCode(409)
                    .header("Location", endsWith("/api/v1/plans/" + body.get("id")));
        }
    }

    @Test
    void a_walk_through_the_pages_meets_every_plan_once_in_both_orders() {
        var all = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            all.add(created(with(plan(), "periodFrom", i % 2 == 0 ? "2026-01-01" : "2026-02-01")));
        }
        for (var order : List.of("periodFrom", "-periodFrom")) {
            var met = new ArrayList<String>();
            String cursor = null;
            do {
                var request = as(province.officer()).queryParam("limit", 3).queryParam("sort", order);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                        .get("/plans")
                        .then()
                        .statusCode(200)
                        .extract();
                met.addAll(page.path("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertEquals(7, met.size(), order);
            assertEquals(all, new HashSet<>(met), order);
        }
    }

    @Test
    void a_list_of_many_costs_what_a_list_of_few_costs_and_progress_no_more_than_its_indicators() {
        var targets = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 20; i++) {
            targets.add(Map.of(
                    "code", "T" + i, "indicatorCode", "SPECIAL_CIRCUMSTANCE_RATIO", "comparator", "LT", "value", 3));
        }
        var body = with(plan(), "tasks", List.of(task("Một"), task("Hai")));
        var plan = created(with(body, "targets", targets));
        var few = statements(() -> as(province.officer()).get("/plans").then().statusCode(200));
        for (int i = 0; i < 9; i++) {
            created(body);
        }
        var many = statements(() -> as(province.officer()).get("/plans").then().body("items", hasSize(10)));
        assertEquals(few, many);
        assertTrue(many <= 3, () -> many + " statements for a list");
        var progress = statements(() -> as(province.officer())
                .get("/plans/" + plan + "/progress")
                .then()
                .statusCode(200));
        assertTrue(progress <= 4, () -> progress + " statements for the progress of twenty targets");
    }

    private long statements(Runnable request) {
        return world.statementsOf(province.officer(), request);
    }

    private Map<String, Object> plan() {
        return plan(committee, province.commune());
    }

    private static Map<String, Object> plan(UUID organization, UUID unit) {
        return new HashMap<>(Map.of(
                "title",
                "Kế hoạch năm 2026",
                "document",
                Map.of("issuerId", organization.toString()),
                "periodFrom",
                "2026-01-01",
                "periodTo",
                "2026-12-31",
                "organizationId",
                organization.toString(),
                "adminUnitId",
                unit.toString()));
    }

    private Map<String, Object> task(String content) {
        return Map.of("organizationId", committee.toString(), "content", content);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value instanceof UUID ? value.toString() : value);
        return changed;
    }

    private String created(Map<String, Object> body) {
        return post(province.officer(), body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse post(String username, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/plans")
                .then();
    }

    private static ValidatableResponse command(String username, String plan, String command, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", etag(username, plan))
                .body(body)
                .post("/plans/" + plan + command)
                .then();
    }

    private static ValidatableResponse patch(String username, String what, String body) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", etag(username, what))
                .body(body)
                .patch("/plans/" + what)
                .then();
    }

    private static String etag(String username, String what) {
        return as(username).get("/plans/" + what).header("ETag");
    }

    private static void assertStatus(String plan, String username, int status) {
        as(username).get("/plans/" + plan).then().statusCode(status);
    }
}
