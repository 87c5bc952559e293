package vn.mangnon.campaigns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.withoutIds;
import static vn.mangnon.campaigns.CampaignSteps.campaign;
import static vn.mangnon.campaigns.CampaignSteps.cancel;
import static vn.mangnon.campaigns.CampaignSteps.change;
import static vn.mangnon.campaigns.CampaignSteps.command;
import static vn.mangnon.campaigns.CampaignSteps.hold;
import static vn.mangnon.campaigns.CampaignSteps.plan;
import static vn.mangnon.campaigns.CampaignSteps.planned;
import static vn.mangnon.campaigns.CampaignSteps.report;
import static vn.mangnon.campaigns.CampaignSteps.running;
import static vn.mangnon.campaigns.CampaignSteps.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** The tests' today is 2026-11-22. */
@QuarkusTest
class CampaignsResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    UUID committee;
    UUID neighboursCommittee;
    UUID department;

    @BeforeEach
    void organizations_in_a_province_of_their_own() {
        inAProvinceOfItsOwn();
    }

    private void inAProvinceOfItsOwn() {
        province = world.freshProvince();
        committee = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), null);
        neighboursCommittee = world.organization("UBND xã B", "PEOPLES_COMMITTEE", province.neighbour(), null);
        department = world.organization("Sở Y tế", "LINE_AGENCY", province.id(), null);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void a_campaign_is_planned_and_read_again() {
            var body = campaign(committee, "2026-12-01", "2026-12-31");
            body.put("theme", "Chung tay bảo vệ trẻ em");
            body.put("budget", 24_000_000L);
            var planned = plan(province.officer(), body);
            var id = planned.<String>path("id");
            planned.then()
                    .statusCode(201)
                    .header("Location", startsWith("http://"))
                    .header("Location", endsWith("/api/v1/campaigns/" + id))
                    .body("name", equalTo("Tháng hành động vì trẻ em"))
                    .body("kind", equalTo("ACTION_MONTH"))
                    .body("theme", equalTo("Chung tay bảo vệ trẻ em"))
                    .body("year", equalTo(2026))
                    .body("startsOn", equalTo("2026-12-01"))
                    .body("endsOn", equalTo("2026-12-31"))
                    .body("organizationId", equalTo(committee.toString()))
                    .body("organizationName", equalTo("UBND xã A"))
                    .body("adminUnitIds", contains(province.commune().toString()))
                    .body("status", equalTo("PLANNED"))
                    .body("budget", equalTo(24_000_000))
                    .body("result", nullValue());
            as(province.officer())
                    .get("/campaigns/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(planned.header("ETag")))
                    .body("$", equalTo(planned.path("$")));
            listed("").body("items", contains(planned.<Map<String, ?>>path("$")));
            as(province.officer())
                    .header("If-None-Match", planned.header("ETag"))
                    .get("/campaigns/" + id)
                    .then()
                    .statusCode(304);
        }

        @Test
        void a_day_alone_is_a_campaign_too_and_the_year_may_be_another() {
            var body = campaign(committee, "2026-12-31", "2026-12-31");
            body.put("year", 2027);
            var id = planned(province.officer(), body);
            var later = "{\"startsOn\": \"2028-01-01\", \"endsOn\": \"2028-01-01\"}";
            change(province.officer(), id, later).then().statusCode(200).body("year", equalTo(2027));
            // One that was not said follows the first day.
            var silent = planned(province.officer(), campaign(committee, "2026-12-31", "2026-12-31"));
            change(province.officer(), silent, later).then().statusCode(200).body("year", equalTo(2028));
        }

        @Test
        void all_faults_are_told_at_once() {
            var body = campaign(committee, "2026-12-31", "2026-12-30");
            body.put("name", " ");
            body.put("theme", "");
            body.put("year", 1999);
            body.put("budget", -1);
            body.put("adminUnitIds", Arrays.asList(province.commune().toString(), null));
            plan(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.collectEntries { [it.pointer, it.code] }",
                            equalTo(Map.of(
                                    "/name", "REQUIRED",
                                    "/theme", "SIZE",
                                    "/year", "TOO_SMALL",
                                    "/budget", "TOO_SMALL",
                                    "/endsOn", "BEFORE_START",
                                    "/adminUnitIds/1", "REQUIRED")));
            plan(province.officer(), Map.of())
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/name", "/kind", "/startsOn", "/endsOn", "/organizationId"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        status           | "RUNNING"              | 400 | UNKNOWN_FIELD
                        result           | {}                     | 400 | UNKNOWN_FIELD
                        cancelledAt      | "2026-11-22T00:00:00Z" | 400 | UNKNOWN_FIELD
                        organizationName | "UBND"                 | 400 | UNKNOWN_FIELD
                        kind             | "PARTY"                | 400 | WRONG_TYPE
                        budget           | 1.5                    | 400 | WRONG_TYPE
                        budget           | 1e400                  | 400 | WRONG_TYPE
                        budget           | 99999999999999999999   | 400 | WRONG_TYPE
                        budget           | 1000000000000001       | 422 | TOO_LARGE
                        year             | 2200                   | 422 | TOO_LARGE
                        year             | 99999999999            | 400 | WRONG_TYPE
                        name             | "a\\u0000b"            | 400 | WRONG_TYPE
                        startsOn         | "1999-12-31"           | 422 | TOO_LONG_AGO
                        startsOn         | "12345-01-01"          | 400 | WRONG_TYPE
                        adminUnitIds     | ["1"]                  | 400 | WRONG_TYPE
                        adminUnitIds     | "1"                    | 400 | WRONG_TYPE
                        """)
        void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
            var id = planned(province.officer(), running(committee));
            var before = as(province.officer()).get("/campaigns/" + id).asString();
            var whole = Json.encode(running(committee, field, "…")).replace("\"…\"", value);
            for (var answer : List.of(
                    plan(province.officer(), whole),
                    change(province.officer(), id, "{\"" + field + "\": " + value + "}"))) {
                answer.then()
                        .statusCode(status)
                        .body("errors[0].pointer", startsWith("/" + field))
                        .body("errors[0].code", equalTo(code));
            }
            assertEquals(before, as(province.officer()).get("/campaigns/" + id).asString());
        }

        @Test
        void it_is_held_in_units_of_the_organization() {
            var outside = List.of(province.neighbour().toString());
            plan(province.officer(), running(committee, "adminUnitIds", outside))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/adminUnitIds/0"))
                    .body("errors.code", contains("OUTSIDE_THE_ORGANIZATION"));
            var ours = province.commune().toString();
            plan(
                            province.officer(),
                            running(
                                    committee,
                                    "adminUnitIds",
                                    List.of(ours, UUID.randomUUID().toString(), ours)))
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.collectEntries { [it.pointer, it.code] }",
                            equalTo(Map.of(
                                    "/adminUnitIds/1", "UNKNOWN_VALUE",
                                    "/adminUnitIds/2", "GIVEN_TWICE")));
        }

        @Test
        void more_units_than_there_may_be_are_one_fault() {
            var many = new ArrayList<String>();
            for (int i = 0; i < 20_000; i++) {
                many.add(UUID.randomUUID().toString());
            }
            plan(province.officer(), running(committee, "adminUnitIds", many))
                    .then()
                    .statusCode(422)
                    .body("errors.size()", equalTo(1))
                    .body("errors[0].pointer", equalTo("/adminUnitIds"))
                    .body("errors[0].code", equalTo("SIZE"));
        }

        @Test
        void it_is_not_planned_for_somebody_else() {
            for (var organization : List.of(neighboursCommittee, department)) {
                plan(province.officer(), running(organization))
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
            }
            plan(province.officer(), running(UUID.randomUUID()))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/organizationId"))
                    .body("errors.code", contains("UNKNOWN_VALUE"));
            var id = planned(province.officer(), running(committee));
            change(province.officer(), id, "{\"organizationId\": \"" + department + "\"}")
                    .then()
                    .statusCode(403);
        }

        @Test
        void a_client_may_bring_its_own_id_and_learns_that_it_was_here() {
            var own = UUID.randomUUID().toString();
            assertEquals(own, planned(province.officer(), running(committee, "id", own)));
            plan(province.officer(), running(committee, "id", own))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/campaigns/" + own));
            plan(province.neighboursOfficer(), running(neighboursCommittee, "id", own))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void the_same_request_with_the_same_key_plans_one_campaign() {
            var key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                as(province.officer())
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(running(committee))
                        .post("/campaigns")
                        .then()
                        .statusCode(201);
            }
            listed("count=exact").body("total", equalTo(1));
        }

        @Test
        void a_change_leaves_what_it_does_not_name_and_replaces_lists() {
            var hamlet = as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "parentId", province.commune().toString(),
                            "name", "Ấp Một",
                            "typeWord", "ấp",
                            "validFrom", "2025-07-01"))
                    .post("/admin-units")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var id = planned(province.officer(), running(committee, "theme", "Chủ đề"));
            change(province.officer(), id, "{\"adminUnitIds\": [\"" + hamlet + "\"], \"endsOn\": \"2026-11-25\"}")
                    .then()
                    .statusCode(200)
                    .body("theme", equalTo("Chủ đề"))
                    .body("startsOn", equalTo("2026-11-01"))
                    .body("endsOn", equalTo("2026-11-25"))
                    .body("adminUnitIds", contains(hamlet));
            listed("adminUnitId=" + hamlet).body("items.id", contains(id));
            change(province.officer(), id, "{\"theme\": null, \"adminUnitIds\": []}")
                    .then()
                    .statusCode(200)
                    .body("theme", nullValue())
                    .body("adminUnitIds", contains(province.commune().toString()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PATCH", "cancellation", "result"})
        void a_change_needs_the_version_it_was_made_from(String act) {
            var planned = plan(province.officer(), running(committee));
            var id = planned.<String>path("id");
            change(province.officer(), id, "{\"budget\": 1}").then().statusCode(200);
            done(act, id, "").then().statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
            done(act, id, planned.header("ETag")).then().statusCode(412).body("code", equalTo("VERSION_STALE"));
            var now = as(province.officer()).get("/campaigns/" + id).header("ETag");
            var changed = done(act, id, now);
            changed.then().statusCode(200).header("ETag", not(equalTo(now)));
            as(province.officer()).get("/campaigns/" + id).then().header("ETag", equalTo(changed.header("ETag")));
        }

        private Response done(String act, String id, String ifMatch) {
            var request = as(province.officer());
            if (!ifMatch.isEmpty()) {
                request.header("If-Match", ifMatch);
            }
            return switch (act) {
                case "PATCH" ->
                    request.contentType(MERGE_PATCH).body("{\"budget\": 2}").patch("/campaigns/" + id);
                case "result" ->
                    request.contentType(ContentType.JSON)
                            .body(Map.of("childrenReached", 1))
                            .post("/campaigns/" + id + "/result");
                default ->
                    request.contentType(ContentType.JSON)
                            .body(Map.of("note", "Bão"))
                            .post("/campaigns/" + id + "/cancellation");
            };
        }

        @Test
        void what_came_of_it_is_recorded_from_its_first_day_on_and_replaced_by_what_is_recorded_later() {
            var id = planned(province.officer(), campaign(committee, "2026-11-23", "2026-11-30"));
            report(province.officer(), id).then().statusCode(409).body("code", equalTo("CAMPAIGN_NOT_STARTED"));
            as(province.officer()).get("/campaigns/" + id + "/result").then().statusCode(404);
            // Midnight in Vietnam.
            clock.timeIs("2026-11-22T17:00:00Z");
            report(province.officer(), id)
                    .then()
                    .statusCode(200)
                    .body("result.childrenReached", equalTo(120))
                    .body("result.recordedAt", equalTo("2026-11-22T17:00:00Z"))
                    .body(
                            "result.recordedBy",
                            equalTo(as(province.officer()).get("/me").path("id")));
            var whole = Map.of("childrenReached", 130, "adultsReached", 60, "spent", 5_000_000, "note", "Đã tổng kết.");
            command(province.officer(), id, "result", whole).then().statusCode(200);
            as(province.officer())
                    .get("/campaigns/" + id + "/result")
                    .then()
                    .statusCode(200)
                    .body("childrenReached", equalTo(130))
                    .body("adultsReached", equalTo(60))
                    .body("spent", equalTo(5_000_000))
                    .body("note", equalTo("Đã tổng kết."));
            report(province.officer(), id)
                    .then()
                    .body("result.childrenReached", equalTo(120))
                    .body("result.adultsReached", nullValue());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {}                                          | 422 | REQUIRED
                        {"childrenReached": -1}                     | 422 | TOO_SMALL
                        {"childrenReached": 50000001}               | 422 | TOO_LARGE
                        {"childrenReached": 1, "spent": -1}         | 422 | TOO_SMALL
                        {"childrenReached": 1, "note": ""}          | 422 | SIZE
                        {"childrenReached": 1e30}                   | 400 | WRONG_TYPE
                        {"childrenReached": 1.0}                    | 400 | WRONG_TYPE
                        {"childrenReached": "1"}                    | 400 | WRONG_TYPE
                        {"childrenReached": 1, "recordedBy": "x"}   | 400 | UNKNOWN_FIELD
                        """)
        void a_result_that_cannot_be_is_refused(String body, int status, String code) {
            var id = planned(province.officer(), running(committee));
            command(province.officer(), id, "result", body)
                    .then()
                    .statusCode(status)
                    .body("errors.code", contains(code));
            as(province.officer()).get("/campaigns/" + id + "/result").then().statusCode(404);
        }

        @Test
        void calling_it_off_needs_a_reason_and_ends_every_change() {
            var id = planned(province.officer(), running(committee));
            hold(province.officer(), id, talk("2026-11-02")).then().statusCode(201);
            command(province.officer(), id, "cancellation", Map.of("note", " "))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/note"));
            cancel(province.officer(), id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"))
                    .body("cancellationNote", equalTo("Bão"))
                    .body("allowedActions", empty());
            for (var answer : List.of(
                    cancel(province.officer(), id),
                    change(province.officer(), id, "{\"budget\": 1}"),
                    report(province.officer(), id),
                    hold(province.officer(), id, talk("2026-11-03")))) {
                answer.then().statusCode(409).body("code", equalTo("CAMPAIGN_CANCELLED"));
            }
        }

        @Test
        void what_has_a_result_is_not_called_off() {
            var id = planned(province.officer(), running(committee));
            report(province.officer(), id).then().statusCode(200);
            cancel(province.officer(), id).then().statusCode(409).body("code", equalTo("CAMPAIGN_HAS_RESULT"));
            as(province.officer()).get("/campaigns/" + id).then().body("status", equalTo("RUNNING"));
        }
    }

    @Nested
    class The_status {

        /** The campaign is of the whole of December, as Vietnam counts days. */
        @ParameterizedTest
        @CsvSource({
            "2026-11-30T16:59:59.999999Z, PLANNED",
            "2026-11-30T17:00:00Z,        RUNNING",
            "2026-12-15T03:00:00Z,        RUNNING",
            "2026-12-31T16:59:59.999999Z, RUNNING",
            "2026-12-31T17:00:00Z,        ENDED"
        })
        void is_what_the_calendar_says_and_the_filter_agrees(String instant, String status) {
            var id = planned(province.officer(), campaign(committee, "2026-12-01", "2026-12-31"));
            var off = planned(province.officer(), campaign(committee, "2026-12-01", "2026-12-31"));
            cancel(province.officer(), off).then().statusCode(200);
            clock.timeIs(instant);
            as(province.officer()).get("/campaigns/" + id).then().body("status", equalTo(status));
            as(province.officer()).get("/campaigns/" + off).then().body("status", equalTo("CANCELLED"));
            listed("status=CANCELLED").body("items.id", contains(off));
            for (var each : List.of("PLANNED", "RUNNING", "ENDED")) {
                listed("status=" + each + "&count=exact")
                        .body("items.id", each.equals(status) ? contains(id) : empty())
                        .body("total", equalTo(each.equals(status) ? 1 : 0));
            }
        }

        @Test
        void that_the_day_brings_is_another_answer() {
            var planned = plan(province.officer(), campaign(committee, "2026-11-23", "2026-11-23"));
            var id = planned.<String>path("id");
            clock.timeIs("2026-11-22T17:00:00Z");
            as(province.officer())
                    .header("If-None-Match", planned.header("ETag"))
                    .get("/campaigns/" + id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RUNNING"));
        }
    }

    @Nested
    class The_allowed_actions {

        private static final List<String> STATES = List.of("PLANNED", "RUNNING", "ENDED", "REPORTED", "CANCELLED");
        private static final List<String> ACTIONS = List.of("CHANGE", "ADD_ACTIVITY", "RECORD_RESULT", "CANCEL");

        @TestFactory
        Stream<DynamicTest> are_what_the_server_then_does() {
            return STATES.stream()
                    .flatMap(state -> Stream.of("officer", "chair", "supervisor", "neighbour")
                            .flatMap(who -> ACTIONS.stream()
                                    .map(action -> DynamicTest.dynamicTest(
                                            action + " on " + state + " by the " + who,
                                            () -> assertAgrees(state, who, action)))));
        }

        private void assertAgrees(String state, String who, String action) {
            inAProvinceOfItsOwn();
            var id = in(state);
            var username = switch (who) {
                case "officer" -> province.officer();
                case "chair" -> province.chair();
                case "supervisor" -> province.supervisor();
                default -> province.neighboursOfficer();
            };
            var read = as(username).get("/campaigns/" + id);
            List<String> shown = who.equals("neighbour") ? List.of() : read.path("allowedActions");
            assertEquals(who.equals("neighbour") ? 404 : 200, read.statusCode());
            var answer = switch (action) {
                case "CHANGE" -> change(username, id, "{\"budget\": 7}");
                case "ADD_ACTIVITY" -> hold(username, id, talk(state.equals("ENDED") ? "2026-10-15" : "2026-11-22"));
                case "RECORD_RESULT" -> report(username, id);
                default -> cancel(username, id);
            };
            assertEquals(shown.contains(action), answer.statusCode() < 300, shown + " " + answer.asString());
        }

        private String in(String state) {
            var body = switch (state) {
                case "PLANNED" -> campaign(committee, "2026-11-23", "2026-11-30");
                case "ENDED" -> campaign(committee, "2026-10-01", "2026-10-31");
                default -> running(committee);
            };
            var id = planned(province.officer(), body);
            if (state.equals("REPORTED")) {
                report(province.officer(), id).then().statusCode(200);
            }
            if (state.equals("CANCELLED")) {
                cancel(province.officer(), id).then().statusCode(200);
            }
            return id;
        }

        @Test
        void of_the_organizer_follow_the_calendar() {
            assertActions("PLANNED", "CHANGE", "CANCEL");
            assertActions("RUNNING", "CHANGE", "ADD_ACTIVITY", "RECORD_RESULT", "CANCEL");
            assertActions("ENDED", "CHANGE", "ADD_ACTIVITY", "RECORD_RESULT", "CANCEL");
            assertActions("REPORTED", "CHANGE", "ADD_ACTIVITY", "RECORD_RESULT");
            assertActions("CANCELLED");
        }

        private void assertActions(String state, String... actions) {
            var id = in(state);
            as(province.officer())
                    .get("/campaigns/" + id)
                    .then()
                    .body("allowedActions", actions.length == 0 ? empty() : containsInAnyOrder(actions));
            as(province.chair()).get("/campaigns/" + id).then().body("allowedActions", empty());
        }
    }

    @Nested
    class Between_places {

        @Test
        void a_commune_sees_what_its_province_holds_and_does_not_write_it() {
            var id = planned(province.supervisor(), running(department));
            hold(province.supervisor(), id, talk("2026-11-02")).then().statusCode(201);
            as(province.officer())
                    .get("/campaigns/" + id)
                    .then()
                    .statusCode(200)
                    .body("allowedActions", empty())
                    .body("organizationName", equalTo("Sở Y tế"));
            listed("").body("items.id", contains(id));
            as(province.officer())
                    .get("/campaigns/" + id + "/activities")
                    .then()
                    .statusCode(200)
                    .body("items.title", contains("Nói chuyện chuyên đề"));
            for (var answer : List.of(
                    change(province.officer(), id, "{\"budget\": 7}"),
                    cancel(province.officer(), id),
                    report(province.officer(), id),
                    hold(province.officer(), id, talk("2026-11-03")))) {
                answer.then().statusCode(403).body("code", equalTo("NOT_THE_ORGANIZER"));
            }
            as(province.officer()).get("/campaigns/" + id).then().body("status", equalTo("RUNNING"));
        }

        @Test
        void a_province_sees_what_its_communes_hold() {
            var id = planned(province.officer(), running(committee));
            as(province.supervisor()).get("/campaigns/" + id).then().statusCode(200);
            as(province.supervisor()).get("/campaigns").then().body("items.id", contains(id));
            as(province.supervisor())
                    .get("/campaigns?adminUnitId=" + province.neighbour())
                    .then()
                    .body("items", empty());
        }

        @Test
        void what_is_held_next_door_does_not_exist_by_any_operation() {
            var id = planned(province.officer(), running(committee));
            var activity = hold(province.officer(), id, talk("2026-11-02")).<String>path("id");
            report(province.officer(), id).then().statusCode(200);
            var hidden = ways(id, activity);
            var absent = ways(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            for (int i = 0; i < hidden.size(); i++) {
                hidden.get(i).then().statusCode(404);
                assertEquals(withoutIds(absent.get(i)), withoutIds(hidden.get(i)));
            }
        }

        private List<Response> ways(String id, String activity) {
            var officer = province.neighboursOfficer();
            var below = "/campaigns/" + id;
            return List.of(
                    as(officer).get(below),
                    as(officer).get(below + "/result"),
                    as(officer).get(below + "/activities"),
                    as(officer).get(below + "/activities/" + activity),
                    change(officer, id, "{\"budget\": 7}"),
                    cancel(officer, id),
                    report(officer, id),
                    hold(officer, id, talk("2026-11-03")),
                    as(officer)
                            .contentType(MERGE_PATCH)
                            .header("If-Match", "*")
                            .body("{\"title\": \"Khác\"}")
                            .patch(below + "/activities/" + activity));
        }

        @Test
        void no_filter_shows_what_is_held_next_door() {
            var ours = planned(province.officer(), running(committee));
            var theirs = planned(province.neighboursOfficer(), running(neighboursCommittee));
            var everybodys = planned(province.supervisor(), running(department));
            for (var query : List.of(
                    "",
                    "adminUnitId=" + province.neighbour(),
                    "adminUnitId=" + province.id(),
                    "adminUnitId=" + province.commune(),
                    "organizationId=" + neighboursCommittee,
                    "status=RUNNING",
                    "year=2026",
                    "kind=ACTION_MONTH")) {
                listed(query).body("items.id", not(hasItem(theirs)));
            }
            listed("adminUnitId=" + province.neighbour()).body("items", empty());
            listed("adminUnitId=" + province.commune()).body("items.id", contains(ours));
            listed("adminUnitId=" + province.id()).body("items.id", containsInAnyOrder(ours, everybodys));
            listed("adminUnitId=" + UUID.randomUUID()).body("items", empty());
            listed("organizationId=" + neighboursCommittee).body("items", empty());
        }

        @Test
        void what_a_province_holds_in_one_commune_concerns_that_commune_too() {
            var body = running(
                    department, "adminUnitIds", List.of(province.commune().toString()));
            var id = planned(province.supervisor(), body);
            listed("adminUnitId=" + province.commune()).body("items.id", contains(id));
            as(province.supervisor())
                    .get("/campaigns?adminUnitId=" + province.neighbour())
                    .then()
                    .body("items", empty());
        }
    }

    @Nested
    class As_a_mass_organization {

        @Test
        void its_own_line_and_nobody_elses() {
            var union = world.organization("Hội LHPN tỉnh", "MASS_ORGANIZATION", province.id(), null);
            var below = world.organization("Hội LHPN xã", "MASS_ORGANIZATION", province.commune(), union);
            var reporter = world.accountOfLine("union." + province.officer(), Duties.MASS_ORGANIZATION_REPORTER, union);
            var own = planned(reporter, running(union));
            var ofTheLine = planned(reporter, running(below));
            plan(reporter, running(committee))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
            var theCommunes = planned(province.officer(), running(committee));
            as(reporter).get("/campaigns").then().body("items.id", containsInAnyOrder(own, ofTheLine));
            as(reporter).get("/campaigns/" + theCommunes).then().statusCode(404);
            as(reporter)
                    .get("/campaigns?adminUnitId=" + province.commune())
                    .then()
                    .body("items.id", contains(ofTheLine));
            hold(reporter, ofTheLine, talk("2026-11-02")).then().statusCode(201);
            report(reporter, ofTheLine).then().statusCode(200);
            // Held in the commune, it concerns the commune.
            as(province.officer()).get("/campaigns/" + ofTheLine).then().statusCode(200);
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_chair_reads_and_does_not_write() {
            var id = planned(province.officer(), running(committee));
            as(province.chair()).get("/campaigns").then().body("items.id", contains(id));
            as(province.chair()).get("/campaigns/" + id).then().statusCode(200);
            for (var answer : List.of(
                    plan(province.chair(), running(committee)),
                    change(province.chair(), id, "{\"budget\": 7}"),
                    cancel(province.chair(), id),
                    report(province.chair(), id),
                    hold(province.chair(), id, talk("2026-11-02")))) {
                answer.then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
            }
        }

        @Test
        void who_has_no_business_with_campaigns_sees_none() {
            var id = planned(province.officer(), running(committee));
            for (var username : List.of("admin", "auditor", "integrator")) {
                as(username).get("/campaigns").then().statusCode(403);
                as(username).get("/campaigns/" + id).then().statusCode(403);
                plan(username, running(committee)).then().statusCode(403);
            }
        }
    }

    @Nested
    class The_list {

        @Test
        void is_filtered_by_kind_year_and_organization() {
            var forum = running(committee, "kind", "FORUM");
            forum.put("year", 2025);
            var id = planned(province.officer(), forum);
            planned(province.officer(), running(committee));
            listed("kind=FORUM").body("items.id", contains(id));
            listed("year=2025").body("items.id", contains(id));
            listed("organizationId=" + department).body("items", empty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"status=GONE", "year=1999", "year=x", "kind=", "sort=name", "theme=x", "limit=0"})
        void refuses_what_it_cannot_read(String query) {
            as(province.officer())
                    .get("/campaigns?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"startsOn", "-startsOn"})
        void is_walked_through_once_also_where_many_begin_on_one_day(String sort) {
            var there = new ArrayList<String>();
            for (int i = 0; i < 9; i++) {
                there.add(planned(province.officer(), campaign(committee, "2026-11-0" + (1 + i % 2), "2026-11-30")));
            }
            var seen = new ArrayList<String>();
            var days = new ArrayList<String>();
            String next = null;
            do {
                var page = as(province.officer())
                        .get("/campaigns?limit=2&sort=" + sort + (next == null ? "" : "&cursor=" + next));
                seen.addAll(page.<List<String>>path("items.id"));
                days.addAll(page.<List<String>>path("items.startsOn"));
                next = page.path("next");
                // What is planned meanwhile neither hides a campaign nor shows one twice.
                planned(
                        province.officer(),
                        running(committee, "id", UUID.randomUUID().toString()));
            } while (next != null && seen.size() < 100);
            assertEquals(seen.size(), seen.stream().distinct().count(), "none twice");
            assertEquals(
                    List.of(), there.stream().filter(id -> !seen.contains(id)).toList(), "none left out");
            var inOrder = days.stream()
                    .sorted(
                            sort.equals("startsOn")
                                    ? java.util.Comparator.naturalOrder()
                                    : java.util.Comparator.reverseOrder())
                    .toList();
            assertEquals(inOrder, days);
        }
    }

    private ValidatableResponse listed(String query) {
        return as(province.officer())
                .get(query.isEmpty() ? "/campaigns" : "/campaigns?" + query)
                .then()
                .statusCode(200);
    }
}
