package vn.mangnon.surveys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
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
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.World;

/** The tests' today is 2026-11-22. */
@QuarkusTest
class SurveysResourceTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class In_the_demonstration {

        @Test
        void the_survey_of_2021_found_in_lap_vo_what_the_letter_says() {
            var list = as("dongthap").get("/survey-rounds?year=2021");
            list.then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].year", equalTo(2021))
                    .body("items[0].specialCircumstances", equalTo(345))
                    .body("items[0].atRisk", equalTo(3096))
                    .body("items[0].children", nullValue());
            as("dongthap")
                    .get("/admin-units/" + list.path("items[0].adminUnitId"))
                    .then()
                    .body("name", endsWith("Lấp Vò"))
                    .body("level", equalTo("DISTRICT"));
            as("dongthap").get("/survey-rounds?year=2020").then().body("items", empty());
            as(province.supervisor())
                    .get("/survey-rounds/" + list.path("items[0].id"))
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void a_survey_is_written_down_and_read_again() {
            var body = survey(province.commune(), 2025);
            body.put("document", Map.of("title", "Báo cáo kết quả rà soát", "issuedOnText", "ngày 15/12/2025"));
            body.put("note", "Rà soát cuối năm.");
            var made = created(province.officer(), body);
            var id = made.<String>path("id");
            made.then()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/survey-rounds/" + id))
                    .body("year", equalTo(2025))
                    .body("children", equalTo(1200))
                    .body("specialCircumstances", equalTo(30))
                    .body("atRisk", equalTo(200))
                    .body("document.issuedOn", equalTo("2025-12-15"));
            as(province.officer())
                    .get("/survey-rounds/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(made.header("ETag")))
                    .body("$", equalTo(made.path("$")));
            as(province.officer())
                    .header("If-None-Match", made.header("ETag"))
                    .get("/survey-rounds/" + id)
                    .then()
                    .statusCode(304);
        }

        @Test
        void a_unit_has_one_survey_a_year() {
            created(province.officer(), survey(province.commune(), 2025)).then().statusCode(201);
            created(province.officer(), survey(province.commune(), 2025))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("TAKEN_ALREADY"));
            var other = created(province.officer(), survey(province.commune(), 2024));
            other.then().statusCode(201);
            changed(province.officer(), other.path("id"), "{\"year\": 2025}", "*")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("TAKEN_ALREADY"));
            created(province.neighboursOfficer(), survey(province.neighbour(), 2025))
                    .then()
                    .statusCode(201);
        }

        @Test
        void of_many_at_once_one_is_written() throws Exception {
            var start = new CyclicBarrier(4);
            Callable<Integer> request = () -> {
                start.await(20, TimeUnit.SECONDS);
                return created(province.officer(), survey(province.commune(), 2025))
                        .statusCode();
            };
            var pool = Executors.newFixedThreadPool(4);
            var answers = new ArrayList<Integer>();
            try {
                for (var answer : pool.invokeAll(List.of(request, request, request, request))) {
                    answers.add(answer.get(60, TimeUnit.SECONDS));
                }
            } finally {
                pool.shutdownNow();
            }
            assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        }

        @Test
        void no_part_is_more_than_all() {
            var body = survey(province.commune(), 2025);
            body.put("specialCircumstances", 1201);
            body.put("atRisk", 1201);
            created(province.officer(), body)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/specialCircumstances", "/atRisk"))
                    .body("errors.code", contains("MORE_THAN_ALL", "MORE_THAN_ALL"));
            body.put("specialCircumstances", 1200);
            body.put("atRisk", 0);
            var id = created(province.officer(), body)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            changed(province.officer(), id, "{\"children\": 1199}", "*")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/specialCircumstances"));
        }

        @Test
        void one_figure_is_enough_and_none_is_too_few() {
            var body = new HashMap<String, Object>(
                    Map.of("year", 2025, "adminUnitId", province.commune().toString()));
            created(province.officer(), body).then().statusCode(422).body("errors.code", contains("NO_FIGURE_AT_ALL"));
            body.put("atRisk", 7);
            var id = created(province.officer(), body)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            changed(province.officer(), id, "{\"atRisk\": null}", "*").then().statusCode(422);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        year                 | 2027         | 422 | IN_THE_FUTURE
                        year                 | 1999         | 422 | TOO_SMALL
                        year                 | 2025.5       | 400 | WRONG_TYPE
                        year                 | 99999999999  | 400 | WRONG_TYPE
                        atRisk               | -1           | 422 | TOO_SMALL
                        children             | 50000001     | 422 | TOO_LARGE
                        atRisk               | "200"        | 400 | WRONG_TYPE
                        note                 | ""           | 422 | SIZE
                        note                 | "a\\u0000"   | 400 | WRONG_TYPE
                        unitPath             | "/"          | 400 | UNKNOWN_FIELD
                        """)
        void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
            var id = created(province.officer(), survey(province.commune(), 2024))
                    .<String>path("id");
            var whole = new HashMap<String, Object>(
                    Map.of("year", 2025, "adminUnitId", province.commune().toString(), "specialCircumstances", 0));
            whole.put(field, "…");
            for (var answer : List.of(
                    created(province.officer(), Json.encode(whole).replace("\"…\"", value)),
                    changed(
                            province.officer(),
                            id,
                            "{\"specialCircumstances\": null, \"atRisk\": 0, \"%s\": %s}"
                                    .formatted(field, value)
                                    .replace("\"atRisk\": 0, \"atRisk\"", "\"atRisk\""),
                            "*"))) {
                answer.then()
                        .statusCode(status)
                        .body("errors.pointer", contains(startsWith("/" + field)))
                        .body("errors.code", contains(code));
            }
        }

        @Test
        void all_faults_are_told_at_once() {
            created(province.officer(), Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/year", "/adminUnitId", ""));
            created(province.officer(), survey(UUID.randomUUID(), 2027))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/adminUnitId", "/year"));
        }

        @Test
        void a_survey_next_door_or_above_is_not_the_officers_to_write() {
            for (var unit : List.of(province.neighbour(), province.id())) {
                created(province.officer(), survey(unit, 2025))
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            }
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var made = created(province.officer(), survey(province.commune(), 2025));
            var id = made.<String>path("id");
            changed(province.officer(), id, "{\"atRisk\": 201}", null).then().statusCode(428);
            changed(province.officer(), id, "{\"atRisk\": 201}", made.header("ETag"))
                    .then()
                    .statusCode(200)
                    .body("atRisk", equalTo(201))
                    .body("children", equalTo(1200));
            changed(province.officer(), id, "{\"atRisk\": 202}", made.header("ETag"))
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void the_same_id_twice_is_told_with_the_place_of_the_first_to_whom_it_concerns() {
            var own = UUID.randomUUID().toString();
            var body = survey(province.commune(), 2025);
            body.put("id", own);
            created(province.officer(), body).then().statusCode(201).body("id", equalTo(own));
            body.put("year", 2024);
            created(province.officer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/survey-rounds/" + own));
            body.put("adminUnitId", province.neighbour().toString());
            created(province.neighboursOfficer(), body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void the_list_has_the_latest_year_first_and_is_walked_through_once() {
            for (int year = 2018; year <= 2025; year++) {
                created(province.officer(), survey(province.commune(), year))
                        .then()
                        .statusCode(201);
                if (year % 2 == 0) {
                    created(province.supervisor(), survey(province.id(), year))
                            .then()
                            .statusCode(201);
                }
            }
            var years = new ArrayList<Integer>();
            var ids = new ArrayList<String>();
            @Nullable String next = null;
            do {
                var page = as(province.officer())
                        .get("/survey-rounds?limit=5&count=exact" + (next == null ? "" : "&cursor=" + next));
                page.then().statusCode(200).body("total", equalTo(12));
                years.addAll(page.<List<Integer>>path("items.year"));
                ids.addAll(page.<List<String>>path("items.id"));
                next = page.path("next");
            } while (next != null && ids.size() < 100);
            assertEquals(List.of(2025, 2024, 2024, 2023, 2022, 2022, 2021, 2020, 2020, 2019, 2018, 2018), years);
            assertEquals(12, ids.stream().distinct().count());
            as(province.officer())
                    .get("/survey-rounds?year=2018&adminUnitId=" + province.commune())
                    .then()
                    .body("items.adminUnitId", contains(province.commune().toString()));
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_officer_next_door_finds_nothing() {
            var id = created(province.officer(), survey(province.commune(), 2025))
                    .<String>path("id");
            var officer = province.neighboursOfficer();
            var absent = UUID.randomUUID().toString();
            for (var pair : List.of(
                    List.of(as(officer).get("/survey-rounds/" + id), as(officer).get("/survey-rounds/" + absent)),
                    List.of(changed(officer, id, "{}", "*"), changed(officer, absent, "{}", "*")))) {
                pair.get(0).then().statusCode(404);
                assertEquals(withoutIds(pair.get(1)), withoutIds(pair.get(0)));
            }
            for (var query : List.of("", "?year=2025", "?adminUnitId=" + province.commune())) {
                as(officer).get("/survey-rounds" + query).then().body("items", empty());
            }
        }

        @Test
        void a_commune_sees_its_provinces_figures_and_does_not_change_them() {
            var id = created(province.supervisor(), survey(province.id(), 2025)).<String>path("id");
            as(province.officer()).get("/survey-rounds/" + id).then().statusCode(200);
            changed(province.officer(), id, "{\"atRisk\": 1}", "*")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        }

        @Test
        void the_chair_reads_only_and_others_not_even_that() {
            var id = created(province.officer(), survey(province.commune(), 2025))
                    .<String>path("id");
            as(province.chair()).get("/survey-rounds/" + id).then().statusCode(200);
            created(province.chair(), survey(province.commune(), 2024)).then().statusCode(403);
            changed(province.chair(), id, "{\"atRisk\": 1}", "*").then().statusCode(403);
            for (var username : List.of("admin", "auditor", "integrator", "hpn.soctrang")) {
                as(username).get("/survey-rounds").then().statusCode(403);
                as(username).get("/survey-rounds/" + id).then().statusCode(403);
            }
        }
    }

    private static Map<String, Object> survey(UUID unit, int year) {
        return new HashMap<>(Map.of(
                "year", year,
                "adminUnitId", unit.toString(),
                "children", 1200,
                "specialCircumstances", 30,
                "atRisk", 200));
    }

    private static Response created(String username, Object body) {
        return as(username).contentType(ContentType.JSON).body(body).post("/survey-rounds");
    }

    private static Response changed(String username, String id, String patch, @Nullable String ifMatch) {
        var request = as(username).contentType(MERGE_PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/survey-rounds/" + id);
    }
}
