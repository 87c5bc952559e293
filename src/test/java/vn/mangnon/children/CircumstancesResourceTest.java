package vn.mangnon.children;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
class CircumstancesResourceTest {

    @Inject
    World world;

    World.Province province;
    String id;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        id = registered(province.officer(), child("Lê Thị Cảnh", province.commune()));
    }

    @Nested
    class As_the_communes_officer {

        @Test
        void a_child_may_have_several_at_once_each_with_its_own_dates() {
            var first = added(Map.of("category", "a", "subcategory", "a.3", "since", "2020-01-01"));
            first.then()
                    .statusCode(201)
                    .header("Location", endsWith("/children/" + id + "/circumstances/" + first.path("id")))
                    .header("ETag", equalTo("\"0\""))
                    .body("category", equalTo("a"))
                    .body("subcategory", equalTo("a.3"))
                    .body("until", nullValue());
            added(Map.of("category", "d", "since", "2019-01-01", "until", "2021-01-01", "evidence", "QĐ 12"))
                    .then()
                    .statusCode(201);
            added(Map.of("atRiskReason", "POOR_HOUSEHOLD", "since", "2022-01-01"))
                    .then()
                    .statusCode(201);
            as(province.officer())
                    .get("/children/" + id + "/circumstances")
                    .then()
                    .statusCode(200)
                    .body("items.since", contains("2019-01-01", "2020-01-01", "2022-01-01"))
                    .body("items.category", contains("d", "a", null))
                    .body("items.atRiskReason", contains(null, null, "POOR_HOUSEHOLD"));
            as(province.officer())
                    .get("/children/" + id)
                    .then()
                    .body("circumstances.since", contains("2019-01-01", "2020-01-01", "2022-01-01"));
            // What has ended stands in the record and not in the list.
            as(province.officer())
                    .get("/children")
                    .then()
                    .body("items[0].circumstances", contains("a"))
                    .body("items[0].atRisk", equalTo(true))
                    .body("items[0].sensitive", nullValue());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        {"category": "zz", "since": "2020-01-01"}                          | /category     | UNKNOWN_VALUE
                        {"category": "c.3", "since": "2020-01-01"}                         | /category     | UNKNOWN_VALUE
                        {"category": "a", "subcategory": "c.3", "since": "2020-01-01"}     | /subcategory  | NOT_PART_OF_CATEGORY
                        {"category": "a", "subcategory": "a", "since": "2020-01-01"}       | /subcategory  | NOT_PART_OF_CATEGORY
                        {"category": "a", "subcategory": "a.99", "since": "2020-01-01"}    | /subcategory  | NOT_PART_OF_CATEGORY
                        {"atRiskReason": "BAD_LUCK", "since": "2020-01-01"}                | /atRiskReason | UNKNOWN_VALUE
                        {"atRiskReason": "a", "since": "2020-01-01"}                       | /atRiskReason | UNKNOWN_VALUE
                        {"category": "a"}                                                  | /since        | REQUIRED
                        {"category": "a", "since": "2026-11-23"}                           | /since        | IN_THE_FUTURE
                        {"category": "a", "since": "2018-05-05"}                           | /since        | BEFORE_BIRTH
                        {"category": "a", "since": "2020-01-01", "until": "2019-12-31"}    | /until        | NOT_AFTER_START
                        {"category": "a", "since": "2020-01-01", "until": "2020-01-01"}    | /until        | NOT_AFTER_START
                        {"category": "a", "since": "2020-01-01", "evidence": ""}           | /evidence     | SIZE
                        """)
        void what_cannot_be_is_refused_with_its_reason(String body, String pointer, String code) {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children/" + id + "/circumstances")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains(pointer))
                    .body("errors.code", contains(code));
            as(province.officer())
                    .get("/children/" + id + "/circumstances")
                    .then()
                    .body("items", hasSize(0));
        }

        @Test
        void it_is_either_a_group_of_the_law_or_a_reason_and_not_both() {
            for (var body : List.of(
                    Map.of("since", "2020-01-01"),
                    Map.of("since", "2020-01-01", "category", "a", "atRiskReason", "OTHER"))) {
                added(body).then().statusCode(422).body("errors.code", contains("CATEGORY_OR_REASON"));
            }
        }

        @Test
        void it_may_begin_on_the_day_of_birth_or_today() {
            added(Map.of("category", "b", "since", "2018-05-06")).then().statusCode(201);
            added(Map.of("category", "a", "since", "2026-11-22")).then().statusCode(201);
        }

        @Test
        void the_same_group_does_not_hold_twice_at_once() {
            added(Map.of("category", "a", "since", "2020-01-01", "until", "2021-01-01"))
                    .then()
                    .statusCode(201);
            added(Map.of("category", "a", "since", "2020-12-31"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PERIODS_OVERLAP"))
                    .body("detail", not(containsString("ex_child")));
            // The end is exclusive, and another group is another matter.
            added(Map.of("category", "a", "since", "2021-01-01")).then().statusCode(201);
            added(Map.of("category", "b", "since", "2020-01-01")).then().statusCode(201);
        }

        @Test
        void an_id_of_the_clients_own_is_kept() {
            var own = UUID.randomUUID().toString();
            added(Map.of("id", own, "category", "a", "since", "2020-01-01"))
                    .then()
                    .statusCode(201)
                    .body("id", equalTo(own));
            added(Map.of("id", own, "category", "b", "since", "2020-01-01"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/children/" + id + "/circumstances/" + own));
            var other = registered(province.officer(), child("Lê Văn Khác", province.commune()));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("id", own, "category", "a", "since", "2020-01-01"))
                    .post("/children/" + other + "/circumstances")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", nullValue());
        }

        @Test
        void to_end_it_needs_the_version_it_was_read_in() {
            var added = added(Map.of("category", "a", "since", "2020-01-01"));
            var path = "/children/" + id + "/circumstances/" + added.path("id");
            var patch = "{\"until\": \"2026-01-01\"}";
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .body(patch)
                    .patch(path)
                    .then()
                    .statusCode(428);
            patched(path, patch, added.header("ETag"))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"1\""))
                    .body("until", equalTo("2026-01-01"))
                    .body("category", equalTo("a"));
            patched(path, patch, added.header("ETag")).then().statusCode(412);
            patched(path, "{\"until\": null}", "\"1\"").then().statusCode(200).body("until", nullValue());
            patched(path, "{\"since\": null}", "*").then().statusCode(422);
            patched(path, "{\"category\": null}", "*").then().statusCode(422);
        }

        @Test
        void every_change_moves_the_version_of_the_child() {
            var before = tagOfChild();
            var added = added(Map.of("category", "a", "since", "2020-01-01"));
            var afterAdding = tagOfChild();
            assertNotEquals(before, afterAdding);
            patched("/children/" + id + "/circumstances/" + added.path("id"), "{\"until\": \"2026-01-01\"}", "*")
                    .then()
                    .statusCode(200);
            assertNotEquals(afterAdding, tagOfChild());
        }

        private String tagOfChild() {
            return as(province.officer()).get("/children/" + id).header("ETag");
        }

        @ParameterizedTest
        @ValueSource(strings = {"đ", "g", "i", "k", "l", "m"})
        void a_sensitive_group_is_told_in_the_record_and_not_in_a_list_nor_in_a_url(String group) {
            added(Map.of("category", group, "since", "2020-01-01", "evidence", "Kết luận 12/KL"))
                    .then()
                    .statusCode(201);
            as(province.officer()).get("/children/" + id).then().body("circumstances.category", contains(group));
            var list = as(province.officer()).get("/children");
            list.then().body("items[0].sensitive", equalTo(true)).body("items[0].circumstances", hasSize(0));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "Lê Thị Cảnh"))
                    .post("/children/search")
                    .then()
                    .body("items[0].sensitive", equalTo(true))
                    .body("items[0].circumstances", hasSize(0));
            var refused =
                    as(province.officer()).queryParam("circumstance", group).get("/children");
            refused.then()
                    .statusCode(400)
                    .body("code", equalTo("SENSITIVE_FILTER"))
                    .body("errors.pointer", contains("?circumstance"));
            as(province.officer())
                    .queryParam("circumstance", group + ".1")
                    .get("/children")
                    .then()
                    .statusCode(400);
        }

        @Test
        void every_other_group_can_be_filtered_while_it_holds() {
            added(Map.of("category", "a", "since", "2020-01-01")).then().statusCode(201);
            added(Map.of("category", "d", "since", "2020-01-01", "until", "2026-11-22"))
                    .then()
                    .statusCode(201);
            filtered("circumstance", "a").then().statusCode(200).body("items.id", contains(id));
            filtered("circumstance", "d").then().statusCode(200).body("items", hasSize(0));
            filtered("atRisk", "true").then().body("items", hasSize(0));
            filtered("atRisk", "false").then().body("items.id", contains(id));
            added(Map.of("atRiskReason", "INJURED", "since", "2026-11-22"))
                    .then()
                    .statusCode(201);
            filtered("atRisk", "true").then().body("items.id", contains(id));
            filtered("atRisk", "false").then().body("items", hasSize(0));
        }

        private Response filtered(String parameter, String value) {
            return as(province.officer()).queryParam(parameter, value).get("/children");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                        i | i.1  | CONCLUSION | -
                        i | -    | -          | -
                        i | -    | STATEMENT  | NOT_WHAT_THE_GROUP_NEEDS
                        a | a.4  | PLACEMENT  | -
                        b | b.2  | DECISION   | NOT_WHAT_THE_GROUP_NEEDS
                        m | m.2  | PLACEMENT  | -
                        c | c.11 | STATEMENT  | -
                        c | c.11 | CONCLUSION | NOT_WHAT_THE_GROUP_NEEDS
                        """)
        void some_groups_cannot_be_without_their_paper(
                String group, @Nullable String part, @Nullable String kind, @Nullable String fault) {
            var body = new HashMap<String, Object>(Map.of("category", group, "since", "2020-01-01"));
            if (part != null) {
                body.put("subcategory", part);
            }
            if (part != null || kind == null) {
                added(body).then().statusCode(422).body("errors.code", contains("EVIDENCE_NEEDED"));
            }
            body.put("evidence", "Số 12, ngày 01/02/2020");
            if (kind != null) {
                body.put("evidenceKind", kind);
            }
            var answer = added(body);
            if (fault == null) {
                answer.then().statusCode(201).body("evidenceKind", equalTo(kind));
            } else {
                answer.then()
                        .statusCode(422)
                        .body("errors.pointer", contains("/evidenceKind"))
                        .body("errors.code", contains(fault));
            }
        }

        @Test
        void a_serious_illness_is_a_group_only_in_a_household_that_was_poor_when_it_began() {
            var ill = Map.of("category", "n", "since", "2023-01-01");
            added(ill)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/category"))
                    .body("errors.code", contains("NEEDS_POVERTY"));
            added(Map.of("condition", "NEAR_POOR_HOUSEHOLD", "since", "2022-01-01", "until", "2024-01-01"))
                    .then()
                    .statusCode(201)
                    .body("register", equalTo("POVERTY"));
            added(Map.of("category", "n", "subcategory", "n.1", "since", "2023-01-01"))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("NEEDS_POVERTY"));
            added(Map.of("category", "n", "subcategory", "n.2", "since", "2024-01-01"))
                    .then()
                    .statusCode(422);
            added(Map.of("category", "n", "subcategory", "n.2", "since", "2023-12-31"))
                    .then()
                    .statusCode(201);
        }

        @Test
        void the_households_poverty_counts_and_when_it_ends_somebody_is_to_look_at_the_group() {
            String household = as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "headName",
                            "Lê Văn Nghèo",
                            "adminUnitId",
                            province.commune(),
                            "povertyStatus",
                            "POOR",
                            "povertySince",
                            "2024-01-01"))
                    .post("/households")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            patched("/children/" + id, "{\"householdId\": \"" + household + "\"}", "*")
                    .then()
                    .statusCode(200);
            added(Map.of("category", "n", "subcategory", "n.2", "since", "2024-02-01"))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("NEEDS_POVERTY"));
            added(Map.of("category", "n", "since", "2023-12-31")).then().statusCode(422);
            added(Map.of("category", "n", "subcategory", "n.1", "since", "2024-01-01"))
                    .then()
                    .statusCode(201);
            var before = as(province.officer()).get("/children/" + id);
            before.then().body("warnings.code", not(hasItem("GROUP_NEEDS_POVERTY")));
            // Who sees the child and not its household is told nothing that he cannot know.
            as(province.supervisor())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "subjectType",
                            "CHILD",
                            "subjectId",
                            id,
                            "ground",
                            "SUPERVISION",
                            "reason",
                            "Kiểm tra hồ sơ theo kế hoạch thanh tra năm 2026"))
                    .post("/exceptional-accesses")
                    .then()
                    .statusCode(201);
            as(province.supervisor())
                    .get("/children/" + id)
                    .then()
                    .statusCode(200)
                    .body("warnings.code", not(hasItem("GROUP_NEEDS_POVERTY")));
            patched("/households/" + household, "{\"povertyStatus\": \"NONE\"}", "*")
                    .then()
                    .statusCode(200);
            as(province.officer())
                    .header("If-None-Match", before.header("ETag"))
                    .get("/children/" + id)
                    .then()
                    .statusCode(200)
                    .body("warnings.code", hasItem("GROUP_NEEDS_POVERTY"));
        }

        @Test
        void a_mistake_is_withdrawn_with_a_reason_stays_on_record_and_counts_nowhere() {
            var mistake = added(Map.of("category", "a", "since", "2020-01-01"));
            var path = "/children/" + id + "/circumstances/" + mistake.path("id");
            var reason = Map.of("note", "Nhầm với em khác cùng tên");
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(reason)
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(428);
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("If-Match", mistake.header("ETag"))
                    .body(reason)
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("withdrawal.reason", equalTo("Nhầm với em khác cùng tên"));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(reason)
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ENTRY_WITHDRAWN"));
            patched(path, "{\"until\": \"2026-01-01\"}", "*").then().statusCode(409);
            filtered("circumstance", "a").then().body("items", hasSize(0));
            as(province.officer()).get("/children/" + id).then().body("circumstances", hasSize(0));
            as(province.officer())
                    .get("/children/" + id + "?asOf=2021-01-01")
                    .then()
                    .body("circumstances", hasSize(0));
            as(province.officer())
                    .get("/children/" + id + "/circumstances")
                    .then()
                    .body("items.withdrawal.reason", contains("Nhầm với em khác cùng tên"));
            // The very same period is free again.
            added(Map.of("category", "a", "since", "2020-01-01")).then().statusCode(201);
            as(province.officer())
                    .get("/children/" + id + "/history")
                    .then()
                    .statusCode(200)
                    .body("items[1].username", equalTo(province.officer()))
                    .body("items[1].rows.row", hasItem("Circumstance"));
        }

        @Test
        void what_it_is_does_not_change_but_a_missing_part_may_be_told() {
            var path = "/children/" + id + "/circumstances/"
                    + added(Map.of("category", "a", "since", "2020-01-01")).path("id");
            patched(path, "{\"category\": \"b\"}", "*")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("NOT_CHANGEABLE"));
            patched(path, "{\"subcategory\": \"a.1\"}", "*").then().statusCode(200);
            patched(path, "{\"subcategory\": \"a.2\"}", "*").then().statusCode(422);
        }

        @Test
        void all_faults_are_told_at_once() {
            added(Map.of("category", "zz", "subcategory", "c.3", "since", "2027-01-01"))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/category", "/subcategory", "/since"));
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_chair_reads_and_the_neighbour_finds_nothing() {
            var added = added(Map.of("category", "l", "since", "2020-01-01")).<String>path("id");
            var path = "/children/" + id + "/circumstances/" + added;
            as(province.chair()).get(path).then().statusCode(200);
            patched(province.chair(), path, "{\"until\": \"2026-01-01\"}", "*")
                    .then()
                    .statusCode(403);
            as(province.neighboursOfficer()).get(path).then().statusCode(404);
            patched(province.neighboursOfficer(), path, "{\"until\": \"2026-01-01\"}", "*")
                    .then()
                    .statusCode(404);
            // A supervisor may have been shown the child by name; this one was not.
            as(province.supervisor()).get(path).then().statusCode(404);
        }

        @Test
        void a_circumstance_of_another_child_is_not_found_below_this_one() {
            var added = added(Map.of("category", "a", "since", "2020-01-01")).<String>path("id");
            var other = registered(province.officer(), child("Lê Văn Khác", province.commune()));
            var answer = as(province.officer()).get("/children/" + other + "/circumstances/" + added);
            answer.then().statusCode(404);
            assertFalse(answer.asString().contains("category"));
        }
    }

    private Response added(Map<String, ?> circumstance) {
        return as(province.officer())
                .contentType(ContentType.JSON)
                .body(circumstance)
                .post("/children/" + id + "/circumstances");
    }

    private Response patched(String path, String patch, String ifMatch) {
        return patched(province.officer(), path, patch, ifMatch);
    }

    private static Response patched(String username, String path, String patch, String ifMatch) {
        return as(username)
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path);
    }
}
