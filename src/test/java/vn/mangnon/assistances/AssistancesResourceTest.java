package vn.mangnon.assistances;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;

@QuarkusTest
class AssistancesResourceTest {

    @Inject
    World world;

    World.Province province;
    String child;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        child = registered(province.officer(), child("Lê Thị Giúp", province.commune()));
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void what_was_done_is_written_down_and_read_again() {
            var school = world.organization("Trường Tiểu học", "SCHOOL", province.commune(), null);
            var body = help("EDUCATION", "2026-09-05");
            body.put("providerId", school.toString());
            body.put("amount", 1_000_000);
            body.put("note", "Sách vở đầu năm học.");
            var added = added(province.officer(), body);
            added.then()
                    .statusCode(201)
                    .header("Location", endsWith("/children/" + child + "/assistances/" + added.path("id")))
                    .body("serviceLine", equalTo("EDUCATION"))
                    .body("providedOn", equalTo("2026-09-05"))
                    .body("providerId", equalTo(school.toString()))
                    .body("amount", equalTo(1_000_000))
                    .body("note", equalTo("Sách vở đầu năm học."));
            as(province.chair())
                    .get(path() + "/" + added.path("id"))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(added.header("ETag")))
                    .body("$", equalTo(added.path("$")));
        }

        /** TT 14/2020/TT-BLĐTBXH Đ.4.2. */
        @ParameterizedTest
        @ValueSource(strings = {"HEALTH", "EDUCATION", "PSYCHOLOGY", "WELFARE", "PROTECTION", "LEGAL"})
        void every_service_line_of_the_law_may_be_written(String line) {
            added(province.officer(), help(line, "2026-11-22")).then().statusCode(201);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        serviceLine | "MONEY"                                | 422 | UNKNOWN_VALUE
                        serviceLine | "health"                               | 422 | UNKNOWN_VALUE
                        serviceLine | 1                                      | 400 | WRONG_TYPE
                        serviceLine | "a\\u0000"                             | 400 | WRONG_TYPE
                        providedOn  | "2026-11-23"                           | 422 | IN_THE_FUTURE
                        providedOn  | "2018-05-05"                           | 422 | BEFORE_BIRTH
                        providedOn  | "2026-02-30"                           | 400 | WRONG_TYPE
                        providerId  | "00000000-0000-4000-8000-000000000000" | 422 | UNKNOWN_VALUE
                        amount      | -1                                     | 422 | TOO_SMALL
                        amount      | 1000000000001                          | 422 | TOO_LARGE
                        amount      | 1e30                                   | 400 | WRONG_TYPE
                        amount      | 1.5                                    | 400 | WRONG_TYPE
                        note        | ""                                     | 422 | SIZE
                        childId     | "00000000-0000-4000-8000-000000000000" | 400 | UNKNOWN_FIELD
                        """)
        void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
            var id = added(province.officer(), help("HEALTH", "2026-11-01")).<String>path("id");
            var whole = help("HEALTH", "2026-11-01");
            whole.put(field, "…");
            for (var answer : List.of(
                    added(province.officer(), Json.encode(whole).replace("\"…\"", value)),
                    changed(province.officer(), id, "{\"" + field + "\": " + value + "}", "*"))) {
                answer.then()
                        .statusCode(status)
                        .body("errors.pointer", contains(startsWith("/" + field)))
                        .body("errors.code", contains(code));
            }
            as(province.officer()).get(path()).then().body("items.id", contains(id));
        }

        @Test
        void it_may_be_on_the_day_of_birth_or_today() {
            added(province.officer(), help("HEALTH", "2018-05-06")).then().statusCode(201);
            added(province.officer(), help("HEALTH", "2026-11-22")).then().statusCode(201);
        }

        @Test
        void all_faults_are_told_at_once() {
            added(province.officer(), Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/serviceLine", "/providedOn"));
            var body = help("MONEY", "2027-01-01");
            body.put("providerId", UUID.randomUUID().toString());
            body.put("amount", -1);
            added(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder("/serviceLine", "/providedOn", "/providerId", "/amount"));
        }

        @Test
        void a_correction_needs_the_version_it_was_made_from() {
            var added = added(province.officer(), help("HEALTH", "2026-11-01"));
            var id = added.<String>path("id");
            changed(province.officer(), id, "{\"amount\": 5}", null).then().statusCode(428);
            changed(province.officer(), id, "{\"amount\": 5}", added.header("ETag"))
                    .then()
                    .statusCode(200)
                    .body("amount", equalTo(5))
                    .body("serviceLine", equalTo("HEALTH"));
            changed(province.officer(), id, "{\"amount\": 6}", added.header("ETag"))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
            changed(province.officer(), id, "{\"amount\": null}", "*")
                    .then()
                    .statusCode(200)
                    .body("amount", nullValue());
        }

        @Test
        void an_id_of_the_clients_own_is_kept_once() {
            var own = UUID.randomUUID().toString();
            var body = help("HEALTH", "2026-11-01");
            body.put("id", own);
            added(province.officer(), body).then().statusCode(201).body("id", equalTo(own));
            added(province.officer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/children/" + child + "/assistances/" + own));
            child = registered(province.officer(), child("Lê Văn Khác", province.commune()));
            added(province.officer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void the_same_request_with_the_same_key_is_written_once() {
            var key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                as(province.officer())
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(help("HEALTH", "2026-11-01"))
                        .post(path())
                        .then()
                        .statusCode(201);
            }
            as(province.officer()).get(path() + "?count=exact").then().body("total", equalTo(1));
        }

        @Test
        void the_list_is_by_day_and_walked_through_once() {
            var there = new ArrayList<String>();
            for (var day : List.of("2026-03-01", "2026-01-01", "2026-01-01", "2026-02-01", "2026-01-01")) {
                there.add(added(province.officer(), help("HEALTH", day)).path("id"));
            }
            var seen = new ArrayList<String>();
            var days = new ArrayList<String>();
            @Nullable String next = null;
            do {
                var page = as(province.officer()).get(path() + "?limit=2" + (next == null ? "" : "&cursor=" + next));
                seen.addAll(page.<List<String>>path("items.id"));
                days.addAll(page.<List<String>>path("items.providedOn"));
                next = page.path("next");
            } while (next != null && seen.size() < 100);
            assertThat(seen, containsInAnyOrder(there.toArray()));
            assertEquals(List.of("2026-01-01", "2026-01-01", "2026-01-01", "2026-02-01", "2026-03-01"), days);
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_officer_next_door_finds_neither_the_child_nor_what_was_done() {
            var id = added(province.officer(), help("HEALTH", "2026-11-01")).<String>path("id");
            var hidden = ways(child, id);
            var absent = ways(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            for (int i = 0; i < hidden.size(); i++) {
                hidden.get(i).then().statusCode(404);
                assertEquals(withoutIds(absent.get(i)), withoutIds(hidden.get(i)));
            }
            as(province.officer()).get(path()).then().body("items.id", contains(id));
        }

        private List<Response> ways(String ofChild, String id) {
            var officer = province.neighboursOfficer();
            var below = "/children/" + ofChild + "/assistances";
            return List.of(
                    as(officer).get(below),
                    as(officer).get(below + "/" + id),
                    as(officer)
                            .contentType(ContentType.JSON)
                            .body(help("HEALTH", "2026-11-01"))
                            .post(below),
                    as(officer)
                            .contentType(MERGE_PATCH)
                            .header("If-Match", "*")
                            .body("{\"amount\": 1}")
                            .patch(below + "/" + id));
        }

        @Test
        void one_of_another_child_is_not_found_below_this_one() {
            var id = added(province.officer(), help("HEALTH", "2026-11-01")).<String>path("id");
            child = registered(province.officer(), child("Lê Văn Khác", province.commune()));
            as(province.officer()).get(path() + "/" + id).then().statusCode(404);
            changed(province.officer(), id, "{\"amount\": 1}", "*").then().statusCode(404);
            as(province.officer()).get(path()).then().body("items", empty());
        }

        @Test
        void the_chair_reads_only_and_others_not_even_that() {
            var id = added(province.officer(), help("HEALTH", "2026-11-01")).<String>path("id");
            as(province.chair()).get(path() + "/" + id).then().statusCode(200);
            added(province.chair(), help("HEALTH", "2026-11-01")).then().statusCode(403);
            changed(province.chair(), id, "{\"amount\": 1}", "*").then().statusCode(403);
            // A supervisor may have been shown the child by name; these were not.
            for (var username : List.of(province.supervisor(), "ministry")) {
                as(username).get(path()).then().statusCode(404);
                as(username).get(path() + "/" + id).then().statusCode(404);
                added(username, help("HEALTH", "2026-11-01")).then().statusCode(403);
            }
            for (var username : List.of("admin", "auditor", "integrator", "hpn.soctrang")) {
                as(username).get(path()).then().statusCode(403);
                as(username).get(path() + "/" + id).then().statusCode(403);
                added(username, help("HEALTH", "2026-11-01")).then().statusCode(403);
            }
        }
    }

    private String path() {
        return "/children/" + child + "/assistances";
    }

    private static Map<String, Object> help(String line, String day) {
        return new HashMap<>(Map.of("serviceLine", line, "providedOn", day));
    }

    private Response added(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post(path());
    }

    private Response changed(String username, String id, String patch, @Nullable String ifMatch) {
        var request = as(username).contentType(MERGE_PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(path() + "/" + id);
    }
}
