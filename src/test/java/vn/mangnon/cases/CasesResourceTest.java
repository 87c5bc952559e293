package vn.mangnon.cases;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;
import static vn.mangnon.cases.CaseSteps.AN_HOUR_AGO;
import static vn.mangnon.cases.CaseSteps.accept;
import static vn.mangnon.cases.CaseSteps.accountOf;
import static vn.mangnon.cases.CaseSteps.change;
import static vn.mangnon.cases.CaseSteps.close;
import static vn.mangnon.cases.CaseSteps.command;
import static vn.mangnon.cases.CaseSteps.measure;
import static vn.mangnon.cases.CaseSteps.measureTaken;
import static vn.mangnon.cases.CaseSteps.open;
import static vn.mangnon.cases.CaseSteps.opened;
import static vn.mangnon.cases.CaseSteps.received;
import static vn.mangnon.cases.CaseSteps.safeAndStable;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.CaseStory;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

@QuarkusTest
class CasesResourceTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void three_fields_open_a_case() {
            var opened = open(province.officer(), received(province.commune()));
            var id = opened.<String>path("id");
            opened.then()
                    .statusCode(201)
                    .header("Location", startsWith("http://"))
                    .header("Location", endsWith("/api/v1/cases/" + id))
                    .header("Cache-Control", equalTo("no-store"))
                    .body("status", equalTo("RECEIVED"))
                    .body("protectionLevel", equalTo("SUPPORT"))
                    .body("emergency", equalTo(false))
                    .body("receivedAt", equalTo(AN_HOUR_AGO))
                    .body("channel", equalTo("PHONE"))
                    .body("incidentUnitId", equalTo(province.commune().toString()))
                    .body("abuseForms", empty())
                    .body("clocks", empty())
                    .body("conditionsMet", equalTo(false))
                    .body("childId", nullValue())
                    .body("closure", nullValue())
                    .body("invented", nullValue());
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(opened.header("ETag")))
                    .body("$", equalTo(opened.path("$")));
            as(province.officer())
                    .header("If-None-Match", opened.header("ETag"))
                    .get("/cases/" + id)
                    .then()
                    .statusCode(304);
        }

        @Test
        void everything_that_was_written_is_read_again() {
            var child = registered(province.officer(), child("Trần Thị Vụ", province.commune()));
            var committee = world.organization("UBND xã", "PEOPLES_COMMITTEE", province.commune(), null);
            var chair = accountOf(province.chair());
            var body = received(province.commune());
            body.put("childId", child);
            body.put("protectionLevel", "INTERVENTION");
            body.put("abuseForms", List.of("OTHER", "VIOLENCE"));
            body.put("responsibleOrganizationId", committee.toString());
            body.put("assigneeId", chair);
            body.put("summary", "Hàng xóm báo tin.");
            var id = opened(province.officer(), body);
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body("childId", equalTo(child))
                    .body("protectionLevel", equalTo("INTERVENTION"))
                    .body("abuseForms", containsInAnyOrder("VIOLENCE", "OTHER"))
                    .body("responsibleOrganizationId", equalTo(committee.toString()))
                    .body("assigneeId", equalTo(chair))
                    .body("summary", equalTo("Hàng xóm báo tin."));
        }

        @Test
        void without_them_all_three_are_told() {
            open(province.officer(), Map.of())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("VALIDATION_FAILED"))
                    .body("errors.pointer", containsInAnyOrder("/receivedAt", "/channel", "/incidentUnitId"))
                    .body("errors.code", everyItem(equalTo("REQUIRED")));
        }

        @Test
        void all_faults_are_told_at_once() {
            var body = received(province.commune());
            body.put("receivedAt", "2026-11-22T03:00:01Z");
            body.put("childId", UUID.randomUUID().toString());
            body.put("responsibleOrganizationId", UUID.randomUUID().toString());
            body.put("assigneeId", UUID.randomUUID().toString());
            body.put("summary", "");
            open(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.collectEntries { [it.pointer, it.code] }",
                            equalTo(Map.of(
                                    "/receivedAt", "IN_THE_FUTURE",
                                    "/childId", "UNKNOWN_VALUE",
                                    "/responsibleOrganizationId", "UNKNOWN_VALUE",
                                    "/assigneeId", "UNKNOWN_VALUE",
                                    "/summary", "SIZE")));
        }

        @Test
        void somebody_elses_child_is_told_as_one_that_there_is_not() {
            var theirs = registered(province.neighboursOfficer(), child("Lê Văn Xa", province.neighbour()));
            assertToldAlike("childId", theirs);
        }

        @Test
        void who_cannot_answer_for_it_is_told_as_one_that_there_is_not() {
            assertToldAlike("assigneeId", accountOf(province.neighboursOfficer()));
            assertToldAlike("assigneeId", accountOf(province.supervisor()));
            assertToldAlike("assigneeId", accountOf("admin"));
        }

        private void assertToldAlike(String field, String hidden) {
            var absent = open(
                    province.officer(),
                    received(province.commune(), field, UUID.randomUUID().toString()));
            var told = open(province.officer(), received(province.commune(), field, hidden));
            told.then().statusCode(422).body("errors.pointer", contains("/" + field));
            assertEquals(absent.<List<?>>path("errors"), told.<List<?>>path("errors"));
            assertEquals(withoutIds(absent), withoutIds(told));
        }

        @Test
        void the_body_in_charge_is_one_of_the_place_or_above_it() {
            var elsewhere = world.organization("UBND xã bên", "PEOPLES_COMMITTEE", province.neighbour(), null);
            var above = world.organization("Sở Y tế", "LINE_AGENCY", province.id(), null);
            open(province.officer(), received(province.commune(), "responsibleOrganizationId", elsewhere.toString()))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/responsibleOrganizationId"))
                    .body("errors.code", contains("NOT_OF_THIS_PLACE"));
            open(province.officer(), received(province.commune(), "responsibleOrganizationId", above.toString()))
                    .then()
                    .statusCode(201);
        }

        @Test
        void an_incident_next_door_is_refused_and_tells_nothing_of_who_works_there() {
            var theirs = received(province.neighbour(), "assigneeId", accountOf(province.neighboursOfficer()));
            var nobodys = received(
                    province.neighbour(), "assigneeId", UUID.randomUUID().toString());
            var refused = open(province.officer(), theirs);
            refused.then().statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            assertEquals(withoutIds(refused), withoutIds(open(province.officer(), nobodys)));
        }

        @Test
        void an_incident_lies_in_a_commune_or_hamlet() {
            open(province.officer(), received(province.id()))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/incidentUnitId"))
                    .body("errors.code", contains("NOT_A_COMMUNE_OR_HAMLET"));
            open(province.officer(), received(UUID.randomUUID()))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("UNKNOWN_VALUE"));
        }

        @Test
        void a_unit_of_the_past_is_the_place_of_news_of_its_time_only() {
            var home = "/" + province.code() + "/" + province.code() + "-A/";
            var past = world.unit(
                    province.code() + "-O", "Xã Cũ", "COMMUNE", province.code(), home, "2025-07-01", "2026-10-01");
            var body = received(past);
            // The first instant of 1 October in Vietnam.
            body.put("receivedAt", "2026-09-30T17:00:00Z");
            open(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/incidentUnitId"))
                    .body("errors.code", contains("UNIT_NOT_IN_FORCE"));
            body.put("receivedAt", "2026-09-30T16:59:59Z");
            open(province.officer(), body).then().statusCode(201);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        receivedAt  | "2003-12-31T16:59:59Z"      | 422 | TOO_LONG_AGO
                        receivedAt  | "2026-11-22"                | 400 | WRONG_TYPE
                        receivedAt  | 1795316400                  | 400 | WRONG_TYPE
                        receivedAt  | "9999-12-31T23:59:59Z"      | 400 | WRONG_TYPE
                        channel     | "TELEGRAM"                  | 400 | WRONG_TYPE
                        emergency   | "true"                      | 400 | WRONG_TYPE
                        abuseForms  | ["THEFT"]                   | 400 | WRONG_TYPE
                        abuseForms  | "VIOLENCE"                  | 400 | WRONG_TYPE
                        childId     | "1"                         | 400 | WRONG_TYPE
                        number      | "1"                         | 400 | UNKNOWN_FIELD
                        status      | "CLOSED"                    | 400 | UNKNOWN_FIELD
                        closure     | {}                          | 400 | UNKNOWN_FIELD
                        clocks      | []                          | 400 | UNKNOWN_FIELD
                        invented    | true                        | 400 | UNKNOWN_FIELD
                        unitPath    | "/"                         | 400 | UNKNOWN_FIELD
                        """)
        void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
            var id = opened(province.officer(), received(province.commune()));
            var before = as(province.officer()).get("/cases/" + id).asString();
            var whole = received(province.commune(), field, Json.decodeValue(value));
            for (var answer : List.of(
                    open(province.officer(), Json.encode(whole)),
                    change(province.officer(), id, "{\"" + field + "\": " + value + "}"))) {
                answer.then()
                        .statusCode(status)
                        .body("errors[0].pointer", startsWith("/" + field))
                        .body("errors[0].code", equalTo(code));
            }
            assertEquals(before, as(province.officer()).get("/cases/" + id).asString());
        }

        @Test
        void nothing_among_the_forms_of_abuse_is_a_fault_like_any_other() {
            var forms = new ArrayList<String>();
            forms.add("VIOLENCE");
            forms.add(null);
            var id = opened(province.officer(), received(province.commune()));
            for (var answer : List.of(
                    open(province.officer(), received(province.commune(), "abuseForms", forms)),
                    change(province.officer(), id, "{\"abuseForms\": [null]}"))) {
                answer.then()
                        .statusCode(422)
                        .body("errors.pointer", contains(anyOf(equalTo("/abuseForms/0"), equalTo("/abuseForms/1"))))
                        .body("errors.code", contains("REQUIRED"));
            }
        }

        @Test
        void a_client_may_bring_its_own_id_and_learns_that_it_was_here() {
            var own = UUID.randomUUID().toString();
            assertEquals(own, opened(province.officer(), received(province.commune(), "id", own)));
            open(province.officer(), received(province.commune(), "id", own))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/cases/" + own));
            open(province.neighboursOfficer(), received(province.neighbour(), "id", own))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
            change(province.officer(), own, "{\"id\": \"" + UUID.randomUUID() + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("NOT_CHANGEABLE"));
        }

        @Test
        void the_same_request_with_the_same_key_opens_one_case() {
            var key = UUID.randomUUID().toString();
            var answers = Stream.generate(() -> as(province.officer())
                            .contentType(ContentType.JSON)
                            .header("Idempotency-Key", key)
                            .body(received(province.commune()))
                            .post("/cases"))
                    .limit(2)
                    .toList();
            answers.forEach(answer -> answer.then().statusCode(201));
            assertEquals(answers.get(0).<String>path("number"), answers.get(1).<String>path("number"));
            assertEquals(answers.get(0).header("ETag"), answers.get(1).header("ETag"));
            listed("").body("items", hasSize(1));
        }

        @Test
        void a_change_leaves_what_it_does_not_name_and_clears_with_null() {
            var child = registered(province.officer(), child("Trần Thị Vụ", province.commune()));
            var id = opened(province.officer(), received(province.commune(), "summary", "Nghe kể lại."));
            change(province.officer(), id, "{\"childId\": \"" + child + "\"}")
                    .then()
                    .statusCode(200)
                    .body("childId", equalTo(child))
                    .body("summary", equalTo("Nghe kể lại."));
            change(province.officer(), id, "{\"summary\": null, \"abuseForms\": [\"TRAFFICKING\"]}")
                    .then()
                    .statusCode(200)
                    .body("childId", equalTo(child))
                    .body("abuseForms", contains("TRAFFICKING"))
                    .body("summary", nullValue());
            change(province.officer(), id, "{\"channel\": null}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/channel"));
        }

        @Test
        void a_case_is_not_moved_next_door() {
            var id = opened(province.officer(), received(province.commune()));
            change(province.officer(), id, "{\"incidentUnitId\": \"" + province.neighbour() + "\"}")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        }

        @Test
        void a_case_can_be_written_on_after_the_child_and_the_assignee_have_left() {
            var child = registered(province.officer(), child("Trần Thị Vụ", province.commune()));
            var leaving = world.account("leaving." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
            var body = received(province.commune(), "childId", child);
            body.put("assigneeId", accountOf(leaving));
            var id = opened(province.officer(), body);
            var ofBoth = world.account("wide." + province.officer(), Duties.COMMUNE_OFFICER, province.id());
            as(ofBoth)
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"residence\": {\"adminUnitId\": \"" + province.neighbour() + "\"}}")
                    .patch("/children/" + child)
                    .then()
                    .statusCode(200);
            as("admin")
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"enabled\": false}")
                    .patch("/users/" + accountOf(leaving))
                    .then()
                    .statusCode(200);
            change(province.officer(), id, "{\"summary\": \"Trẻ đã chuyển đi.\"}")
                    .then()
                    .statusCode(200)
                    .body("summary", equalTo("Trẻ đã chuyển đi."))
                    .body("childId", equalTo(child));
            // Once taken out, it cannot be put in again.
            change(province.officer(), id, "{\"childId\": null, \"assigneeId\": null}")
                    .then()
                    .statusCode(200);
            change(province.officer(), id, "{\"childId\": \"" + child + "\"}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/childId"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PATCH", "acceptance", "closure"})
        void a_change_needs_the_version_it_was_made_from(String act) {
            var id = opened(province.officer(), received(province.commune()));
            if (act.equals("closure")) {
                story(id).inProgress().review(true, true).then().statusCode(201);
            }
            var old = as(province.officer()).get("/cases/" + id).header("ETag");
            change(province.officer(), id, "{\"summary\": \"Khác\"}").then().statusCode(200);
            done(act, id, "").then().statusCode(428).body("code", equalTo("IF_MATCH_REQUIRED"));
            done(act, id, old).then().statusCode(412).body("code", equalTo("VERSION_STALE"));
            var now = as(province.officer()).get("/cases/" + id);
            now.then().body("status", equalTo(act.equals("closure") ? "REVIEWED" : "RECEIVED"));
            var changed = done(act, id, now.header("ETag"));
            changed.then().statusCode(200).header("ETag", not(equalTo(now.header("ETag"))));
            as(province.officer()).get("/cases/" + id).then().header("ETag", equalTo(changed.header("ETag")));
        }

        private Response done(String act, String id, String ifMatch) {
            var request = as(province.officer());
            if (!ifMatch.isEmpty()) {
                request.header("If-Match", ifMatch);
            }
            return act.equals("PATCH")
                    ? request.contentType(MERGE_PATCH)
                            .body("{\"summary\": \"Thêm\"}")
                            .patch("/cases/" + id)
                    : request.contentType(ContentType.JSON)
                            .body(act.equals("closure") ? safeAndStable() : Map.of())
                            .post("/cases/" + id + "/" + act);
        }

        @Test
        void whoever_takes_a_case_up_answers_for_it_unless_somebody_does_already() {
            var id = opened(province.officer(), received(province.commune()));
            accept(province.officer(), id)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("RECEIVED"))
                    .body("assigneeId", equalTo(accountOf(province.officer())));
            var chairs =
                    opened(province.officer(), received(province.commune(), "assigneeId", accountOf(province.chair())));
            accept(province.officer(), chairs)
                    .then()
                    .statusCode(200)
                    .body("assigneeId", equalTo(accountOf(province.chair())));
            var given = opened(province.officer(), received(province.commune()));
            command(province.officer(), given, "acceptance", Map.of("assigneeId", accountOf(province.chair())))
                    .then()
                    .statusCode(200)
                    .body("assigneeId", equalTo(accountOf(province.chair())));
        }

        @Test
        void a_case_is_not_given_to_the_officer_next_door() {
            var id = opened(province.officer(), received(province.commune()));
            command(province.officer(), id, "acceptance", Map.of("assigneeId", accountOf(province.neighboursOfficer())))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/assigneeId"))
                    .body("errors.code", contains("UNKNOWN_VALUE"));
            as(province.officer()).get("/cases/" + id).then().body("status", equalTo("RECEIVED"));
        }

        @Test
        void a_case_is_taken_up_once() {
            var id = opened(province.officer(), received(province.commune()));
            accept(province.officer(), id).then().statusCode(200);
            accept(province.officer(), id).then().statusCode(409).body("code", equalTo("CASE_TAKEN_UP_ALREADY"));
        }

        @Test
        void a_case_is_closed_when_the_child_is_safe_and_stable() {
            var id = opened(province.officer(), received(province.commune()));
            story(id).inProgress().review(true, true).then().statusCode(201);
            var closing = safeAndStable();
            closing.put("outcomeCode", "SAFE_WITH_FURTHER_SUPPORT");
            closing.put("note", "Theo dõi thêm.");
            command(province.officer(), id, "closure", closing)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CLOSED"))
                    .body("closure.outcome", equalTo("Trẻ đã ổn định"))
                    .body("outcomeCode", equalTo("SAFE_WITH_FURTHER_SUPPORT"))
                    .body("closure.note", equalTo("Theo dõi thêm."))
                    .body("closure.closedAt", equalTo("2026-11-22T03:00:00Z"))
                    .body("closure.closedBy", equalTo(accountOf(province.officer())))
                    .body("allowedActions", empty());
        }

        @ParameterizedTest
        @CsvSource({"true, false", "false, true", "false, false"})
        void a_case_is_not_closed_while_one_condition_is_missing(boolean noLongerAtRisk, boolean stable) {
            var id = opened(province.officer(), received(province.commune()));
            var closing = safeAndStable();
            closing.put("noLongerAtRisk", noLongerAtRisk);
            closing.put("stable", stable);
            command(province.officer(), id, "closure", closing)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("CLOSURE_CONDITIONS_NOT_MET"));
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body("status", equalTo("RECEIVED"))
                    .body("closure", nullValue());
        }

        @Test
        void a_closure_says_all_that_it_must() {
            var id = opened(province.officer(), received(province.commune()));
            command(province.officer(), id, "closure", Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/noLongerAtRisk", "/stable", "/outcome"));
        }

        @Test
        void two_who_record_what_they_did_at_the_same_time_are_both_heard() throws Exception {
            var body = received(province.commune());
            body.put("emergency", true);
            var id = opened(province.officer(), body);
            var both = java.util.concurrent.Executors.newFixedThreadPool(4);
            try {
                var answers = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
                for (int i = 0; i < 4; i++) {
                    answers.add(both.submit(
                            () -> measure(province.officer(), id, AN_HOUR_AGO).statusCode()));
                }
                for (var answer : answers) {
                    assertEquals(201, answer.get());
                }
            } finally {
                both.shutdown();
            }
        }

        @Test
        void a_closed_case_refuses_everything() {
            var id = opened(province.officer(), received(province.commune()));
            var story = story(id).closed();
            var before = as(province.officer()).get("/cases/" + id).asString();
            for (var answer : List.of(
                    change(province.officer(), id, "{\"summary\": \"Khác\"}"),
                    change(province.officer(), id, "{}"),
                    accept(province.officer(), id),
                    close(province.officer(), id),
                    close(province.chair(), id),
                    measure(province.officer(), id, AN_HOUR_AGO),
                    story.verify(),
                    story.assess(true),
                    story.investigate(),
                    story.draft(),
                    story.submit(),
                    story.approve(),
                    story.giveBack(),
                    story.start(),
                    story.review(true, true),
                    story.separate(3),
                    story.end("CHILD_DIED"))) {
                answer.then().statusCode(409).body("code", equalTo("CASE_CLOSED"));
            }
            assertEquals(before, as(province.officer()).get("/cases/" + id).asString());
            as(province.officer())
                    .get("/cases/" + id + "/emergency-measures")
                    .then()
                    .body("items", empty());
        }
    }

    @Nested
    class The_allowed_actions {

        /** What each state offers whom, and that every other step is refused. */
        @Test
        void are_what_the_server_then_does_at_every_step() {
            var id = opened(province.officer(), received(province.commune()));
            var story = story(id);
            assertAgrees(id, story);
            for (var step : List.<Supplier<Response>>of(
                    () -> accept(province.officer(), id),
                    story::verify,
                    () -> story.assess(false),
                    story::investigate,
                    story::draft,
                    story::submit,
                    story::giveBack,
                    story::draft,
                    story::submit,
                    story::approve,
                    story::start,
                    () -> story.review(false, true),
                    () -> story.review(true, true),
                    story::close)) {
                CaseStory.must(step.get());
                assertAgrees(id, story);
            }
        }

        /** Nothing is tried that would succeed: of what is not offered, each is refused with 403 or 409. */
        private void assertAgrees(String id, CaseStory story) {
            for (var username : List.of(province.officer(), province.chair())) {
                var known = as(username).get("/cases/" + id);
                var shown = known.<List<String>>path("allowedActions");
                assertEquals(shown, as(username).get("/cases").path("items[0].allowedActions"));
                var status = known.<String>path("status");
                ways(username, id, story).forEach((action, way) -> {
                    if (!shown.contains(action)) {
                        var refused = way.get();
                        assertTrue(
                                List.of(403, 409).contains(refused.statusCode()),
                                () -> action + " in " + status + ": " + refused.asString());
                    }
                });
                assertEquals(known.asString(), as(username).get("/cases/" + id).asString());
            }
        }

        private Map<String, Supplier<Response>> ways(String username, String id, CaseStory story) {
            var body = Map.of("foundAt", "2026-11-22T03:00:00Z", "summary", "Thử");
            var risk = Map.of("foundAt", "2026-11-22T03:00:00Z", "summary", "Thử", "risk", "LOW");
            var review = new HashMap<String, Object>(risk);
            review.putAll(Map.of("noLongerAtRisk", true, "stable", true));
            return Map.of(
                    "ACCEPT", () -> accept(username, id),
                    "VERIFY", () -> story.post(username, "verification", body),
                    "INVESTIGATE", () -> story.post(username, "investigation", risk),
                    "DRAFT_PLAN", () -> story.put(username, "plan", CaseStory.plan()),
                    "SUBMIT_PLAN", () -> story.post(username, "plan/submission", Map.of()),
                    "APPROVE_PLAN", () -> story.post(username, "plan/approval", Map.of()),
                    "START", () -> story.post(username, "start", Map.of()),
                    "REVIEW", () -> story.post(username, "reviews", review),
                    "CLOSE", () -> close(username, id));
        }

        @Test
        void of_a_new_case_are_those_that_the_procedure_allows() {
            var id = opened(province.officer(), received(province.commune()));
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body(
                            "allowedActions",
                            contains(
                                    "CHANGE",
                                    "ACCEPT",
                                    "TRANSFER",
                                    "VERIFY",
                                    "RECORD_EMERGENCY_MEASURE",
                                    "SEPARATE",
                                    "REFUTE",
                                    "HAND_OVER",
                                    "RECORD_DEATH",
                                    "RECORD_MOVE",
                                    "AGE_OUT"));
            close(province.officer(), id).then().statusCode(409).body("code", equalTo("CASE_NOT_REVIEWED"));
        }
    }

    @Nested
    class An_emergency_measure {

        @Test
        void is_written_down_and_read_again_by_the_hour_it_was_taken() {
            var id = opened(province.officer(), received(province.commune()));
            var second = measure(province.officer(), id, "2026-11-22T02:40:00Z");
            second.then()
                    .statusCode(201)
                    .header("Location", endsWith("/cases/" + id + "/emergency-measures/" + second.path("id")))
                    .body("takenAt", equalTo("2026-11-22T02:40:00Z"))
                    .body("description", equalTo("Đưa trẻ đến nơi an toàn"))
                    .body("recordedBy", equalTo(accountOf(province.officer())));
            measure(province.officer(), id, "2026-11-22T02:10:00Z").then().statusCode(201);
            as(province.chair())
                    .get("/cases/" + id + "/emergency-measures")
                    .then()
                    .statusCode(200)
                    .body("items.takenAt", contains("2026-11-22T02:10:00Z", "2026-11-22T02:40:00Z"));
            as(province.chair())
                    .get("/cases/" + id + "/emergency-measures/" + second.path("id"))
                    .then()
                    .statusCode(200)
                    .body("$", equalTo(second.path("$")));
        }

        @ParameterizedTest
        @CsvSource({"2026-11-22T01:59:59.999999Z, BEFORE_RECEIPT", "2026-11-22T03:00:00.000001Z, IN_THE_FUTURE"})
        void lies_between_the_news_and_now(String takenAt, String code) {
            var id = opened(province.officer(), received(province.commune()));
            measure(province.officer(), id, takenAt)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/takenAt"))
                    .body("errors.code", contains(code));
            measure(province.officer(), id, AN_HOUR_AGO).then().statusCode(201);
            measure(province.officer(), id, "2026-11-22T03:00:00Z").then().statusCode(201);
        }

        @Test
        void says_all_that_it_must() {
            var id = opened(province.officer(), received(province.commune()));
            command(province.officer(), id, "emergency-measures", Map.of("description", " "))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/takenAt", "/description"));
        }

        @Test
        void may_have_an_id_of_the_clients_own_once() {
            var own = UUID.randomUUID().toString();
            var body = measureTaken(AN_HOUR_AGO);
            body.put("id", own);
            var id = opened(province.officer(), received(province.commune()));
            command(province.officer(), id, "emergency-measures", body)
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(own));
            command(province.officer(), id, "emergency-measures", body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/cases/" + id + "/emergency-measures/" + own));
            var another = opened(province.officer(), received(province.commune()));
            command(province.officer(), another, "emergency-measures", body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void moves_the_version_of_the_case() {
            var opened = open(province.officer(), received(province.commune()));
            var id = opened.<String>path("id");
            measure(province.officer(), id, AN_HOUR_AGO).then().statusCode(201);
            as(province.officer()).get("/cases/" + id).then().header("ETag", not(equalTo(opened.header("ETag"))));
        }

        @Test
        void of_another_case_is_not_found_below_this_one() {
            var one = opened(province.officer(), received(province.commune()));
            var other = opened(province.officer(), received(province.commune()));
            var measure = measure(province.officer(), one, AN_HOUR_AGO).<String>path("id");
            as(province.officer())
                    .get("/cases/" + other + "/emergency-measures/" + measure)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class The_list {

        @Test
        void does_not_say_what_was_done_to_the_child_nor_what_was_told() {
            var body = received(province.commune(), "summary", "Điều đã được kể.");
            body.put("abuseForms", List.of("SEXUAL_ABUSE"));
            opened(province.officer(), body);
            var list = as(province.officer()).get("/cases");
            list.then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].number", containsString(province.code()));
            for (var word : List.of("abuseForms", "SEXUAL_ABUSE", "summary", "Điều đã", "closure")) {
                assertFalse(list.asString().contains(word), word);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"abuseForms=VIOLENCE", "abuseForm=VIOLENCE", "summary=x", "emergency=true"})
        void has_no_filter_by_it(String query) {
            as(province.officer()).get("/cases?" + query).then().statusCode(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "status=OPEN",
                    "breached=yes",
                    "receivedFrom=2026-11-22T00:00:00Z",
                    "childId=1",
                    "assigneeId=",
                    "sort=number",
                    "limit=201"
                })
        void refuses_what_it_cannot_read(String query) {
            as(province.officer())
                    .get("/cases?" + query)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_PARAMETER"));
        }

        @Test
        void is_filtered_by_status() {
            var received = opened(province.officer(), received(province.commune()));
            var taken = opened(province.officer(), received(province.commune()));
            story(taken).inProgress();
            var closed = opened(province.officer(), received(province.commune()));
            story(closed).closed();
            listed("status=RECEIVED").body("items.id", contains(received));
            listed("status=IN_PROGRESS").body("items.id", contains(taken));
            listed("status=CLOSED&count=exact")
                    .body("items.id", contains(closed))
                    .body("total", equalTo(1));
        }

        @Test
        void is_filtered_by_child_assignee_and_place() {
            var child = registered(province.officer(), child("Trần Thị Vụ", province.commune()));
            var ofChild = opened(province.officer(), received(province.commune(), "childId", child));
            var chair = accountOf(province.chair());
            var ofChair = opened(province.officer(), received(province.commune(), "assigneeId", chair));
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
            var inHamlet = opened(province.officer(), received(UUID.fromString(hamlet)));
            listed("childId=" + child).body("items.id", contains(ofChild));
            listed("assigneeId=" + chair).body("items.id", contains(ofChair));
            listed("adminUnitId=" + hamlet).body("items.id", contains(inHamlet));
            listed("adminUnitId=" + province.commune())
                    .body("items.id", containsInAnyOrder(ofChild, ofChair, inHamlet));
            listed("adminUnitId=" + province.neighbour()).body("items", empty());
            listed("adminUnitId=" + UUID.randomUUID()).body("items", empty());
            listed("childId=" + UUID.randomUUID()).body("items", empty());
        }

        @Test
        void is_filtered_by_the_day_of_receipt_as_vietnam_counts_it() {
            var on21 = opened(
                    province.officer(), received(province.commune(), "receivedAt", "2026-11-21T16:59:59.999999Z"));
            var on22 = opened(province.officer(), received(province.commune(), "receivedAt", "2026-11-21T17:00:00Z"));
            listed("receivedFrom=2026-11-22").body("items.id", contains(on22));
            listed("receivedTo=2026-11-21").body("items.id", contains(on21));
            listed("receivedFrom=2026-11-21&receivedTo=2026-11-22&sort=receivedAt")
                    .body("items.id", contains(on21, on22));
        }
    }

    @Nested
    class As_the_officer_next_door {

        @Test
        void a_case_does_not_exist_by_any_operation() {
            var id = opened(province.officer(), received(province.commune()));
            var measure = measure(province.officer(), id, AN_HOUR_AGO).<String>path("id");
            for (var hidden : ways(id, measure)) {
                hidden.then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            }
            var absent = ways(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            var hidden = ways(id, measure);
            for (int i = 0; i < absent.size(); i++) {
                assertEquals(withoutIds(absent.get(i)), withoutIds(hidden.get(i)));
                assertEquals(absent.get(i).statusCode(), hidden.get(i).statusCode());
            }
            as(province.officer()).get("/cases/" + id).then().body("status", equalTo("RECEIVED"));
        }

        private List<Response> ways(String id, String measure) {
            var officer = province.neighboursOfficer();
            return List.of(
                    as(officer).get("/cases/" + id),
                    change(officer, id, "{\"summary\": \"Khác\"}"),
                    // Without a version, and with a wrong one: still nothing there.
                    as(officer).contentType(MERGE_PATCH).body("{}").patch("/cases/" + id),
                    accept(officer, id),
                    close(officer, id),
                    as(officer).get("/cases/" + id + "/emergency-measures"),
                    measure(officer, id, AN_HOUR_AGO),
                    as(officer).get("/cases/" + id + "/emergency-measures/" + measure));
        }

        @Test
        void the_list_is_empty_however_it_is_asked() {
            var child = registered(province.officer(), child("Trần Thị Vụ", province.commune()));
            var body = received(province.commune(), "childId", child);
            body.put("assigneeId", accountOf(province.officer()));
            opened(province.officer(), body);
            for (var query : List.of(
                    "",
                    "status=RECEIVED",
                    "breached=false",
                    "childId=" + child,
                    "adminUnitId=" + province.commune(),
                    "adminUnitId=" + province.id(),
                    "assigneeId=" + accountOf(province.officer()))) {
                as(province.neighboursOfficer())
                        .get("/cases?count=exact" + (query.isEmpty() ? "" : "&" + query))
                        .then()
                        .statusCode(200)
                        .body("items", empty())
                        .body("total", equalTo(0));
            }
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_chair_reads_and_closes_and_does_not_write() {
            var id = opened(province.officer(), received(province.commune()));
            as(province.chair()).get("/cases").then().body("items.id", contains(id));
            as(province.chair()).get("/cases/" + id).then().statusCode(200);
            for (var answer : List.of(
                    open(province.chair(), received(province.commune())),
                    change(province.chair(), id, "{\"summary\": \"Khác\"}"),
                    accept(province.chair(), id),
                    measure(province.chair(), id, AN_HOUR_AGO))) {
                answer.then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
            }
            story(id).inProgress().review(true, true).then().statusCode(201);
            close(province.chair(), id).then().statusCode(200).body("status", equalTo("CLOSED"));
        }

        @Test
        void nobody_without_the_duty_sees_a_case_or_its_list() {
            var id = opened(province.officer(), received(province.commune()));
            for (var username : List.of("admin", "integrator", "hpn.soctrang", "auditor")) {
                for (var path : List.of(id, UUID.randomUUID().toString(), id + "/emergency-measures")) {
                    as(username).get("/cases/" + path).then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
                }
            }
            // A supervisor may have been shown the case; these were not.
            for (var username : List.of(province.supervisor(), "ministry")) {
                for (var path : List.of(id, UUID.randomUUID().toString(), id + "/emergency-measures")) {
                    as(username).get("/cases/" + path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
                }
            }
            for (var username :
                    List.of(province.supervisor(), "ministry", "admin", "integrator", "hpn.soctrang", "auditor")) {
                for (var answer : List.of(
                        as(username).get("/cases"),
                        open(username, received(province.commune())),
                        change(username, id, "{}"),
                        accept(username, id),
                        close(username, id),
                        measure(username, id, AN_HOUR_AGO))) {
                    answer.then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
                }
            }
        }
    }

    @Nested
    class In_the_demonstration {

        @Test
        void every_case_is_made_up_and_says_so() {
            var list = as("thuongphuoc").queryParam("limit", 200).get("/cases");
            list.then().statusCode(200).body("items.invented", everyItem(equalTo(true)));
            as("thuongphuoc")
                    .get("/cases")
                    .then()
                    .body("items.status", hasItem("RECEIVED"))
                    .body("items.number", everyItem(startsWith("29971-")));
            list.then()
                    .body(
                            "items.status",
                            hasItems(
                                    "RECEIVED",
                                    "VERIFIED",
                                    "INVESTIGATED",
                                    "PLAN_SUBMITTED",
                                    "PLAN_RETURNED",
                                    "PLAN_APPROVED",
                                    "IN_PROGRESS",
                                    "REVIEWED",
                                    "CLOSED",
                                    "REFUTED"))
                    .body("items.clocks.flatten().state", hasItems("MET", "BREACHED"));
        }
    }

    private CaseStory story(String id) {
        return new CaseStory(province.officer(), province.chair(), id);
    }

    private ValidatableResponse listed(String query) {
        return as(province.officer())
                .get(query.isEmpty() ? "/cases" : "/cases?" + query)
                .then()
                .statusCode(200);
    }
}
