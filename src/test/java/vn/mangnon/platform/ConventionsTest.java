package vn.mangnon.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.mangnon.World;

/** What holds for every operation, tried on the children. */
@QuarkusTest
class ConventionsTest {

    private static final int TWENTY_MEGABYTES = 20_000_000;

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    /**
     * A body that is refused.
     *
     * @param pointer of its one fault, or absent for a problem without faults
     */
    private record Refused(
            String what,
            String body,
            int status,
            String code,
            @Nullable String pointer,
            @Nullable String fault) {}

    private static Refused malformed(String what, String body, String pointer, String fault) {
        return new Refused(what, body, 400, "MALFORMED_JSON", pointer, fault);
    }

    private static Refused invalid(String what, String body, String pointer, String fault) {
        return new Refused(what, body, 422, "VALIDATION_FAILED", pointer, fault);
    }

    @Nested
    class A_body {

        @TestFactory
        Stream<DynamicTest> that_is_not_as_the_contract_has_it_is_refused() {
            return Stream.of(
                            malformed("cut off", "{\"fullName\": \"A", "", "NOT_JSON"),
                            malformed("no JSON", "fullName=A", "", "NOT_JSON"),
                            malformed("a number for a string", with("fullName", 5), "/fullName", "WRONG_TYPE"),
                            malformed("a boolean for a string", with("fullName", true), "/fullName", "WRONG_TYPE"),
                            malformed("an object for a string", with("fullName", Map.of()), "/fullName", "WRONG_TYPE"),
                            malformed("a string for an object", with("residence", "x"), "/residence", "WRONG_TYPE"),
                            malformed("nothing for an object", with("residence", ""), "/residence", "WRONG_TYPE"),
                            malformed(
                                    "an array for an object", with("residence", List.of()), "/residence", "WRONG_TYPE"),
                            malformed(
                                    "an object for an array",
                                    with("caregivers", Map.of()),
                                    "/caregivers",
                                    "WRONG_TYPE"),
                            malformed("an array for the whole", "[]", "", "WRONG_TYPE"),
                            malformed("a string for the whole", "\"x\"", "", "WRONG_TYPE"),
                            malformed("an unknown constant", with("sex", "OTHER"), "/sex", "WRONG_TYPE"),
                            malformed("a constant in small letters", with("sex", "male"), "/sex", "WRONG_TYPE"),
                            malformed("a number for a constant", with("sex", 0), "/sex", "WRONG_TYPE"),
                            malformed("no constant", with("sex", ""), "/sex", "WRONG_TYPE"),
                            malformed(
                                    "a day that is none",
                                    with("dateOfBirth", "2018-02-30"),
                                    "/dateOfBirth",
                                    "WRONG_TYPE"),
                            malformed(
                                    "an instant for a day",
                                    with("dateOfBirth", "2018-05-06T00:00:00Z"),
                                    "/dateOfBirth",
                                    "WRONG_TYPE"),
                            malformed(
                                    "an array for a day",
                                    with("dateOfBirth", List.of(2018, 5, 6)),
                                    "/dateOfBirth",
                                    "WRONG_TYPE"),
                            malformed("a number for a day", with("dateOfBirth", 17_657), "/dateOfBirth", "WRONG_TYPE"),
                            malformed("no day", with("dateOfBirth", ""), "/dateOfBirth", "WRONG_TYPE"),
                            malformed(
                                    "a day long ago", with("dateOfBirth", "-4800-01-01"), "/dateOfBirth", "WRONG_TYPE"),
                            malformed(
                                    "a day far away",
                                    with("dateOfBirth", "+12345-01-01"),
                                    "/dateOfBirth",
                                    "WRONG_TYPE"),
                            malformed("an unknown field", with("fullname", "A"), "/fullname", "UNKNOWN_FIELD"),
                            malformed(
                                    "an unknown field further down",
                                    with("caregivers", List.of(Map.of("fullName", "A", "age", 40))),
                                    "/caregivers/0/age",
                                    "UNKNOWN_FIELD"),
                            malformed("a field twice", twice(), "/fullName", "DUPLICATE_FIELD"),
                            malformed("something after the end", with("id", null) + " {}", "", "WRONG_TYPE"),
                            malformed("a NUL", with("fullName", "A\0B"), "/fullName", "WRONG_TYPE"),
                            malformed(
                                    "half of a surrogate pair",
                                    with("fullName", "half").replace("half", "A\\ud83d"),
                                    "/fullName",
                                    "WRONG_TYPE"),
                            malformed("no id", with("id", "0"), "/id", "WRONG_TYPE"),
                            new Refused("nothing", "", 400, "BODY_REQUIRED", null, null),
                            new Refused("null", "null", 400, "BODY_REQUIRED", null, null),
                            invalid("a name without end", with("fullName", "A".repeat(10_000)), "/fullName", "SIZE"),
                            invalid("an emoji in a name", with("fullName", "Bé 😀"), "/fullName", "PERSON_NAME"),
                            invalid("markup in a name", with("fullName", "<b>A</b>"), "/fullName", "PERSON_NAME"),
                            invalid(
                                    "a day too long ago",
                                    with("dateOfBirth", "1800-01-01"),
                                    "/dateOfBirth",
                                    "TOO_LONG_AGO"),
                            invalid("no name", with("fullName", null), "/fullName", "REQUIRED"),
                            invalid("no residence", with("residence", null), "/residence", "REQUIRED"))
                    .flatMap(refused -> Stream.of("vi", "en")
                            .map(language -> DynamicTest.dynamicTest(
                                    refused.what + " (" + language + ")", () -> assertRefused(refused, language))));
        }

        private void assertRefused(Refused refused, String language) {
            var before = world.number("select count(*) from child");
            var answer = as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("Accept-Language", language)
                    .body(refused.body)
                    .post("/children");
            assertProblem(answer, refused.status, refused.code, language);
            if (refused.pointer != null) {
                answer.then()
                        .body("errors.find { it.code == '" + refused.fault + "' }.pointer", equalTo(refused.pointer));
            }
            assertEquals(before, world.number("select count(*) from child"), "nothing was written");
        }

        private String with(String field, @Nullable Object value) {
            var body = child("Trần Văn A", province.commune());
            body.put(field, value);
            return Json.encode(body);
        }

        private String twice() {
            return with("id", null).replaceFirst("\\{", "{\"fullName\": \"B\", ");
        }

        @Test
        void that_is_no_json_by_its_own_word_is_415() {
            var answer =
                    as(province.officer()).contentType("text/plain").body("A").post("/children");
            assertProblem(answer, 415, "MEDIA_TYPE_NOT_SUPPORTED", "vi");
            var patch = as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body("{}")
                    .patch("/children/" + UUID.randomUUID());
            assertProblem(patch, 415, "MEDIA_TYPE_NOT_SUPPORTED", "vi");
        }

        @Test
        void that_is_too_large_is_413_whether_it_says_its_length_or_not() throws Exception {
            var before = world.number("select count(*) from child");
            var body = with("fullName", "A".repeat(TWENTY_MEGABYTES)).getBytes();
            for (var publisher : List.of(
                    HttpRequest.BodyPublishers.ofByteArray(body),
                    HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
                var answer = sent(request("/api/v1/children", token(province.officer()))
                        .header("Content-Type", "application/json")
                        .POST(publisher)
                        .build());
                assertEquals(413, answer.statusCode());
                assertEquals(
                        "application/problem+json",
                        answer.headers().firstValue("Content-Type").orElse(""));
            }
            assertEquals(before, world.number("select count(*) from child"));
        }

        /** Files lie on the disk before anything of ours reads them: a flow without an end would fill it. */
        @Test
        void of_files_says_its_length() throws Exception {
            var body = "--x\r\nContent-Disposition: form-data; name=\"units\"; filename=\"a.csv\"\r\n\r\na\r\n--x--\r\n"
                    .getBytes();
            for (var path : List.of("/api/v1/admin-unit-imports", "/api/v1/imports", "/api/v1/children")) {
                var answer = sent(request(path, token("admin"))
                        .header("Content-Type", "Multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build());
                assertEquals(411, answer.statusCode(), path);
                assertTrue(answer.body().contains("LENGTH_REQUIRED"), answer.body());
            }
        }

        @Test
        void just_below_the_limit_is_read() {
            var answer = as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(with("fullName", "A".repeat(1_000_000)))
                    .post("/children");
            assertProblem(answer, 422, "VALIDATION_FAILED", "vi");
        }

        @Test
        void of_a_patch_is_read_as_strictly() {
            var id = registered(province.officer(), child("Trần Văn A", province.commune()));
            for (var body : List.of(
                    "{\"fullName\": 5}",
                    "{\"sex\": \"male\"}",
                    "{\"fullName\": \"A\\u0000\"}",
                    "{\"fullName\": \"A\\u001fB\"}",
                    "{\"residence\": {\"addressLine\": \"Ấp Một\\u0007\"}}",
                    "{\"fullName\": \"A\", \"fullName\": \"B\"}",
                    "{\"dateOfBirth\": [2018, 5, 6]}",
                    "{\"dateOfBirth\": \"2018-05-06T00:00:00Z\"}",
                    "{} {}",
                    "{\"fullName\"",
                    "null",
                    "[]",
                    "")) {
                var answer = as(province.officer())
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body(body)
                        .patch("/children/" + id);
                assertEquals(400, answer.statusCode(), () -> body + " " + answer.asString());
                answer.then().contentType("application/problem+json");
            }
            as(province.officer()).get("/children/" + id).then().header("ETag", equalTo("\"0-vi-ACTIVE\""));
        }
    }

    @Nested
    class A_request {

        @Test
        void for_what_is_not_there_is_404() {
            for (var path : List.of(
                    "/nowhere",
                    "/children/" + UUID.randomUUID(),
                    "/children/1",
                    "/children/null",
                    "/children/" + UUID.randomUUID() + "/nowhere",
                    "/children/1-1-1-1-1")) {
                assertProblem(as(province.officer()).get(path), 404, "NOT_FOUND", "vi");
            }
            assertProblem(given().get("/nowhere"), 404, "NOT_FOUND", "vi");
        }

        @Test
        void by_a_method_that_is_not_served_is_405() {
            assertProblem(as(province.officer()).delete("/children"), 405, "METHOD_NOT_ALLOWED", "vi");
            assertProblem(
                    as(province.officer())
                            .contentType(ContentType.JSON)
                            .body("{}")
                            .put("/children"),
                    405,
                    "METHOD_NOT_ALLOWED",
                    "vi");
        }

        @Test
        void for_a_format_that_there_is_not_is_406() {
            assertProblem(as(province.officer()).accept("text/html").get("/children"), 406, "NOT_ACCEPTABLE", "vi");
        }

        @Test
        void is_answered_in_vietnamese_unless_english_is_preferred() {
            for (var header : Map.of("en", "en", "en-GB,vi;q=0.5", "en", "vi", "vi", "fr", "vi", ";;garbage;;", "vi")
                    .entrySet()) {
                var answer = as(province.officer())
                        .header("Accept-Language", header.getKey())
                        .get("/children/" + UUID.randomUUID());
                assertProblem(answer, 404, "NOT_FOUND", header.getValue());
                as(province.officer())
                        .header("Accept-Language", header.getKey())
                        .get("/children")
                        .then()
                        .statusCode(200)
                        .header("Content-Language", equalTo(header.getValue()));
            }
        }

        @Test
        void keeps_its_id_if_it_is_well_formed_and_gets_one_if_not() {
            as(province.officer())
                    .header("X-Request-Id", "Client_1.2-3")
                    .get("/children")
                    .then()
                    .header("X-Request-Id", equalTo("Client_1.2-3"));
            for (var id : List.of("a b", "<script>", "x".repeat(65), "đ")) {
                as(province.officer())
                        .header("X-Request-Id", id)
                        .get("/children")
                        .then()
                        .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
            }
            var one = as(province.officer()).get("/children").header("X-Request-Id");
            assertNotEquals(one, as(province.officer()).get("/children").header("X-Request-Id"));
        }

        @Test
        void is_answered_with_the_headers_that_keep_a_browser_in_check() {
            for (var answer : List.of(
                    as(province.officer()).get("/children"),
                    as(province.officer()).get("/nowhere"),
                    as(province.officer()).delete("/children"),
                    as("admin").get("/children"),
                    anonymous().get("/children"),
                    as(province.officer())
                            .contentType(ContentType.JSON)
                            .body("{")
                            .post("/children"),
                    given().get("/nowhere"),
                    given().get("/problems/NOT_FOUND"))) {
                answer.then()
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .header("X-Frame-Options", equalTo("DENY"))
                        .header("Referrer-Policy", equalTo("no-referrer"))
                        .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                        .header("Strict-Transport-Security", matchesPattern("max-age=\\d{8,}.*"))
                        .header("Content-Security-Policy", matchesPattern(".*default-src 'none'.*"));
            }
        }

        /** What its page names comes from here, and inline scripts and styles, which it has, are let through. */
        @Test
        void lets_swagger_ui_work_and_load_nothing_from_elsewhere() {
            var page = given().get("/q/swagger-ui/");
            page.then()
                    .statusCode(200)
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header(
                            "Content-Security-Policy",
                            equalTo(
                                    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                                            + " img-src 'self' data:; frame-ancestors 'none'"));
            var loaded = Pattern.compile("(?:src|href)\\s*=\\s*['\"]([^'\"]+)['\"]")
                    .matcher(page.asString())
                    .results()
                    .map(found -> found.group(1))
                    .filter(address -> !address.startsWith("data:") && !address.startsWith("#"))
                    .toList();
            assertTrue(loaded.stream().anyMatch(address -> address.endsWith(".js")), loaded.toString());
            assertTrue(loaded.stream().anyMatch(address -> address.endsWith(".css")), loaded.toString());
            for (var address : loaded) {
                var resolved = URI.create("/q/swagger-ui/").resolve(address);
                assertNull(resolved.getHost(), address);
                given().get(resolved.toString()).then().statusCode(200);
            }
            given().get("/q/openapi?format=json").then().statusCode(200);
        }

        /** CORS is off until an installation names who may; KeycloakIT names somebody. */
        @Test
        void lets_no_page_from_elsewhere_read_anything() {
            var there = "https://ai-do.example.org";
            as(province.officer())
                    .header("Origin", there)
                    .get("/children")
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
            for (var path : List.of("/children", "/auth/token")) {
                anonymous()
                        .header("Origin", there)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "authorization")
                        .options(path)
                        .then()
                        .header("Access-Control-Allow-Origin", nullValue())
                        .header("Access-Control-Allow-Methods", nullValue());
            }
        }

        @Test
        void below_the_api_is_never_stored_by_a_cache() {
            var id = registered(province.officer(), child("Trần Văn A", province.commune()));
            for (var answer : List.of(
                    as(province.officer()).get("/children"),
                    as(province.officer()).get("/children/" + id),
                    as(province.officer())
                            .header("If-None-Match", "\"0-vi-ACTIVE\"")
                            .get("/children/" + id),
                    as(province.officer()).get("/nowhere"),
                    as(province.officer()).get("/children?limit=0"),
                    anonymous().get("/children"))) {
                answer.then().header("Cache-Control", equalTo("no-store"));
            }
        }
    }

    @Nested
    class A_query_parameter {

        @TestFactory
        Stream<DynamicTest> that_is_not_as_the_contract_has_it_is_400() {
            return Map.ofEntries(
                            Map.entry("limit=0", "TOO_SMALL"),
                            Map.entry("limit=-1", "TOO_SMALL"),
                            Map.entry("limit=201", "TOO_LARGE"),
                            Map.entry("limit=1000000000", "TOO_LARGE"),
                            Map.entry("limit=10000000000", "WRONG_TYPE"),
                            Map.entry("limit=abc", "WRONG_TYPE"),
                            Map.entry("limit=", "WRONG_TYPE"),
                            Map.entry("limit=1.5", "WRONG_TYPE"),
                            Map.entry("limit=1&limit=2", "GIVEN_TWICE"),
                            Map.entry("page=2", "UNKNOWN_PARAMETER"),
                            Map.entry("fullName=A", "UNKNOWN_PARAMETER"),
                            Map.entry("sort=fullName", "PATTERN"),
                            Map.entry("status=GONE", "WRONG_TYPE"),
                            Map.entry("atRisk=yes", "WRONG_TYPE"),
                            Map.entry("adminUnitId=1", "WRONG_TYPE"),
                            Map.entry("ageFrom=-1", "TOO_SMALL"),
                            Map.entry("updatedSince=2026-11-22", "WRONG_TYPE"),
                            Map.entry("updatedSince=%2B1000000000-01-01T00:00:00Z", "WRONG_TYPE"),
                            Map.entry("updatedSince=%2B300000-01-01T00:00:00Z", "WRONG_TYPE"),
                            Map.entry("count=all", "PATTERN"),
                            Map.entry("circumstance=zz", "UNKNOWN_VALUE"))
                    .entrySet()
                    .stream()
                    .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                        var name = wrong.getKey().substring(0, wrong.getKey().indexOf('='));
                        var answer = queried("/children?" + wrong.getKey());
                        assertProblem(answer, 400, "INVALID_PARAMETER", "vi");
                        answer.then()
                                .body("errors.pointer", equalTo(List.of("?" + name)))
                                .body("errors.code", equalTo(List.of(wrong.getValue())));
                    }));
        }

        @Test
        void that_names_a_day_outside_the_calendar_is_400() {
            for (var day : List.of("-4800-01-01", "%2B12345-01-01", "%2B999999999-12-31")) {
                assertProblem(queried("/admin-units?asOf=" + day), 400, "INVALID_PARAMETER", "vi");
            }
        }

        @Test
        void is_told_together_with_all_others() {
            queried("/children?limit=0&page=2&atRisk=maybe&sort=id&sort=id")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("?limit", "?page", "?atRisk", "?sort"));
        }

        @Test
        void that_is_unknown_is_not_repeated_if_it_may_be_anything() {
            var answer = queried("/children?Nguy%E1%BB%85n%20V%C4%83n%20A=1");
            answer.then().statusCode(400).body("errors.pointer", equalTo(List.of("?")));
        }

        @Test
        void cursor_that_was_never_given_out_is_400() {
            for (var cursor : List.of("x", "AAAA", "null", "%00")) {
                assertEquals(400, queried("/children?cursor=" + cursor).statusCode(), cursor);
            }
            registered(province.officer(), child("Trần Văn A", province.commune()));
            registered(province.officer(), child("Trần Văn B", province.commune()));
            var oldestFirst = queried("/children?limit=1").<String>path("next");
            assertProblem(queried("/children?limit=1&sort=-id&cursor=" + oldestFirst), 400, "INVALID_CURSOR", "vi");
            assertEquals(200, queried("/children?limit=1&cursor=" + oldestFirst).statusCode());
        }

        private Response queried(String path) {
            return as(province.officer()).urlEncodingEnabled(false).get(path);
        }
    }

    @Nested
    class A_child_of_somebody_else {

        @Test
        void is_404_as_if_there_were_none() {
            var id = registered(province.officer(), child("Trần Văn A", province.commune()));
            assertProblem(as(province.neighboursOfficer()).get("/children/" + id), 404, "NOT_FOUND", "vi");
            as(province.neighboursOfficer()).get("/children").then().body("items.id", not(hasItem(id)));
        }
    }

    /** RFC 9457 as the contract has it. */
    static void assertProblem(Response answer, int status, String code, String language) {
        var type = answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo(language))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("traceId", equalTo(answer.header("X-Request-Id")))
                .extract()
                .<String>path("type");
        var title = answer.<String>path("title");
        var description = given().header("Accept-Language", language).get(type);
        assertAll(
                () -> assertEquals(200, description.statusCode()),
                () -> assertEquals("text/plain;charset=UTF-8", description.contentType()),
                () -> assertEquals(
                        title, description.asString().lines().findFirst().orElse("")));
    }

    static HttpRequest.Builder request(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    static HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
