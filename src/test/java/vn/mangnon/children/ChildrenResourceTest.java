package vn.mangnon.children;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class ChildrenResourceTest {

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
        void registering_answers_with_the_whole_child_and_what_is_missing() {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(child("Nguyễn Thị Bưởi", province.commune()))
                    .post("/children")
                    .then()
                    .statusCode(201)
                    .header("Location", startsWith("http://"))
                    .header("ETag", equalTo("\"0-vi-ACTIVE\""))
                    .header("Cache-Control", equalTo("no-store"))
                    .body("fullName", equalTo("Nguyễn Thị Bưởi"))
                    .body("status", equalTo("ACTIVE"))
                    .body("personalIdStatus", equalTo("NONE"))
                    .body("invented", nullValue())
                    .body("warnings.code", contains("PERSONAL_ID_MISSING", "ETHNICITY_MISSING", "CAREGIVER_MISSING"))
                    .body("warnings.message", hasItem("Chưa có số định danh cá nhân."));
        }

        @Test
        void a_child_is_read_again_as_it_was_written_and_not_sent_twice() {
            var id = registered(province.officer(), child("Lê Văn Hòa", province.commune()));
            var etag = as(province.officer())
                    .get("/children/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            as(province.officer())
                    .header("If-None-Match", etag)
                    .get("/children/" + id)
                    .then()
                    .statusCode(304);
        }

        @Test
        void a_decomposed_name_is_kept_composed() {
            var id = registered(province.officer(), child("Trần Thi\u0323 Thu\u0309y", province.commune()));
            as(province.officer()).get("/children/" + id).then().body("fullName", equalTo("Trần Thị Thủy"));
        }

        @Test
        void a_client_may_bring_its_own_id_and_learns_that_it_was_here() {
            var body = child("Phạm Gia An", province.commune());
            var id = UUID.randomUUID().toString();
            body.put("id", id);
            assertEquals(id, registered(province.officer(), body));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/children/" + id));
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var id = registered(province.officer(), child("Đỗ Minh Khang", province.commune()));
            var patch = Map.of("ethnicityCode", "01");
            var request = "/children/" + id;
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .body(json(patch))
                    .patch(request)
                    .then()
                    .statusCode(428);
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "\"0-vi-ACTIVE\"")
                    .body(json(patch))
                    .patch(request)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"1-vi-ACTIVE\""))
                    .body("ethnicityCode", equalTo("01"));
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "\"0-vi-ACTIVE\"")
                    .body(json(patch))
                    .patch(request)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void a_merge_patch_leaves_what_it_does_not_name_clears_null_and_replaces_lists() {
            var body = child("Võ Thị Lan", province.commune());
            body.put("ethnicityCode", "05");
            body.put("caregivers", List.of(Map.of("fullName", "Võ Văn Tư"), Map.of("fullName", "Lê Thị Năm")));
            var id = registered(province.officer(), body);
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"ethnicityCode\": null, \"caregivers\": [{\"fullName\": \"Bà Sáu\"}]}")
                    .patch("/children/" + id)
                    .then()
                    .statusCode(200)
                    .body("fullName", equalTo("Võ Thị Lan"))
                    .body("ethnicityCode", nullValue())
                    .body("caregivers.fullName", contains("Bà Sáu"));
        }

        @Test
        void a_patch_cannot_write_what_is_not_the_officers_to_write() {
            var id = registered(province.officer(), child("Hồ Ngọc Mai", province.commune()));
            as(province.officer())
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"invented\": true}")
                    .patch("/children/" + id)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/invented"))
                    .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        }

        @Test
        void all_faults_are_told_at_once_in_the_callers_language() {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("Accept-Language", "en")
                    .body(Map.of(
                            "fullName", "Bé 😀",
                            "sex", "MALE",
                            "dateOfBirth", "2027-01-01",
                            "birthDatePrecision", "EXACT",
                            "personalId", "12",
                            "ethnicityCode", "99",
                            "residence", Map.of("adminUnitId", UUID.randomUUID().toString(), "kind", "ACTUAL")))
                    .post("/children")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("VALIDATION_FAILED"))
                    .body("title", equalTo("The input is not valid"))
                    .body(
                            "errors.pointer",
                            hasItems(
                                    "/fullName",
                                    "/dateOfBirth",
                                    "/personalId",
                                    "/ethnicityCode",
                                    "/residence/adminUnitId"))
                    .body(
                            "errors.find { it.pointer == '/dateOfBirth' }.message",
                            equalTo("Must not be in the future."));
        }

        @Test
        void who_is_sixteen_is_no_child_any_more() {
            var body = child("Ngô Quốc Vũ", province.commune());
            body.put("dateOfBirth", "2010-11-22");
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("NOT_A_CHILD"));
            body.put("dateOfBirth", "2010-11-23");
            registered(province.officer(), body);
        }

        @Test
        void a_child_is_not_registered_in_the_neighbours_commune() {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(child("Lý Thị Hoa", province.neighbour()))
                    .post("/children")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        }

        @Test
        void a_number_registered_elsewhere_is_told_without_the_child() {
            var theirs = child("Bùi Đức Tài", province.neighbour());
            var number = "0872" + "18" + "%06d".formatted(world.number("select count(*) from child"));
            theirs.put("personalId", number);
            registered(province.neighboursOfficer(), theirs);
            var ours = child("Bùi Đức Tài", province.commune());
            ours.put("personalId", number);
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(ours)
                    .post("/children")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REGISTERED_ELSEWHERE"))
                    .header("Location", nullValue());
            as(province.neighboursOfficer())
                    .contentType(ContentType.JSON)
                    .body(theirs)
                    .post("/children")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("PERSONAL_ID_TAKEN"))
                    .header("Location", containsString("/api/v1/children/"));
        }

        @Test
        void a_number_that_disagrees_with_the_child_warns_and_does_not_block() {
            var body = child("Dương Thị Yến", province.commune());
            // Fourth digit 2: a boy of the 2000s; fifth and sixth: born in 2017.
            body.put("personalId", "087217" + "%06d".formatted(500_000 + world.number("select count(*) from child")));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children")
                    .then()
                    .statusCode(201)
                    .body("personalIdStatus", equalTo("DECLARED"))
                    .body("warnings.code", hasItems("PERSONAL_ID_SEX", "PERSONAL_ID_YEAR"));
        }

        @Test
        void a_list_is_filtered_by_age_on_the_very_birthday() {
            var ten = child("Trẻ Mười", province.commune());
            ten.put("dateOfBirth", "2016-11-22");
            var nine = child("Trẻ Chín", province.commune());
            nine.put("dateOfBirth", "2016-11-23");
            registered(province.officer(), ten);
            registered(province.officer(), nine);
            as(province.officer())
                    .queryParam("ageFrom", 10)
                    .queryParam("ageTo", 10)
                    .get("/children")
                    .then()
                    .statusCode(200)
                    .body("items.fullName", contains("Trẻ Mười"));
        }

        @Test
        void a_search_needs_no_diacritics_and_puts_the_name_as_typed_first() {
            registered(province.officer(), child("Hoàng Thị Hoa", province.commune()));
            registered(province.officer(), child("Hoàng Thị Hòa", province.commune()));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "thị hòa"))
                    .post("/children/search")
                    .then()
                    .statusCode(200)
                    .body("items.fullName", contains("Hoàng Thị Hòa", "Hoàng Thị Hoa"))
                    .body("items[0].matched", org.hamcrest.Matchers.hasItem("fullName"));
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "HOANG  thi hoa"))
                    .post("/children/search")
                    .then()
                    .body("items", hasSize(2));
        }
    }

    @Nested
    class As_the_officer_next_door {

        @Test
        void a_child_of_the_other_commune_does_not_exist_by_any_operation() {
            var id = registered(province.officer(), child("Đặng Bảo Trân", province.commune()));
            var officer = province.neighboursOfficer();
            as(officer).get("/children/" + id).then().statusCode(404);
            as(officer)
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"ethnicityCode\": \"01\"}")
                    .patch("/children/" + id)
                    .then()
                    .statusCode(404);
            as(officer).get("/children/" + id + "/circumstances").then().statusCode(404);
            as(officer)
                    .contentType(ContentType.JSON)
                    .body(Map.of("category", "a", "since", "2020-01-01"))
                    .post("/children/" + id + "/circumstances")
                    .then()
                    .statusCode(404);
            as(officer).get("/children").then().body("items.id", not(hasItem(id)));
            as(officer)
                    .queryParam("adminUnitId", province.commune())
                    .get("/children")
                    .then()
                    .body("items", hasSize(0));
            as(officer)
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "Đặng Bảo Trân"))
                    .post("/children/search")
                    .then()
                    .body("items.id", not(hasItem(id)));
        }

        @Test
        void what_may_not_be_seen_answers_with_the_same_words_as_what_does_not_exist() {
            var id = registered(province.officer(), child("Đinh Gia Phúc", province.commune()));
            var hidden = as(province.neighboursOfficer()).get("/children/" + id);
            var absent = as(province.neighboursOfficer()).get("/children/" + UUID.randomUUID());
            assertEquals(withoutIds(absent), withoutIds(hidden));
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void the_chair_reads_and_does_not_write() {
            var id = registered(province.officer(), child("Huỳnh Kim Chi", province.commune()));
            as(province.chair()).get("/children/" + id).then().statusCode(200);
            as(province.chair())
                    .contentType(ContentType.JSON)
                    .body(child("Huỳnh Kim Lan", province.commune()))
                    .post("/children")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("DUTY_MISSING"));
        }

        @Test
        void neither_supervisor_nor_administrator_nor_auditor_sees_a_child() {
            var id = registered(province.officer(), child("Phan Thanh Sơn", province.commune()));
            for (var username : List.of("admin", "auditor", "hpn.soctrang")) {
                as(username).get("/children/" + id).then().statusCode(403);
                as(username).get("/children").then().statusCode(403);
            }
            // One may be shown to a supervisor by name, on a stated ground.
            for (var username : List.of(province.supervisor(), "ministry")) {
                as(username).get("/children/" + id).then().statusCode(404);
                as(username).get("/children").then().statusCode(403);
            }
        }
    }

    @Nested
    class In_the_demonstration {

        @Test
        void the_officer_of_the_new_commune_sees_the_records_of_the_old_ones_and_all_are_invented() {
            as("thuongphuoc")
                    .queryParam("count", "exact")
                    .queryParam("limit", 200)
                    .get("/children")
                    .then()
                    .statusCode(200)
                    // Twenty-five of today and six of each of the three communes it was made of.
                    .body("total", equalTo(43))
                    .body("items.invented", everyItem(equalTo(true)));
        }

        @Test
        void the_children_of_the_commune_that_was_split_wait_for_both_of_its_parts() {
            as("thuongphuoc")
                    .queryParam("awaitingAssignment", true)
                    .get("/children")
                    .then()
                    .body("items", hasSize(0));
            var waiting = as("longphuthuan")
                    .queryParam("awaitingAssignment", true)
                    .get("/children")
                    .then()
                    .body("items", hasSize(6))
                    .extract()
                    .<String>path("items[5].id");
            var parts = as("longphuthuan")
                    .get("/children/" + waiting)
                    .then()
                    .body("assignableTo", hasSize(2))
                    .extract()
                    .<List<String>>path("assignableTo");
            var own =
                    as("longphuthuan").get("/me").path("scopes[0].adminUnitId").toString();
            var otherPart =
                    parts.stream().filter(part -> !part.equals(own)).findFirst().orElseThrow();
            as("longphuthuan")
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"residence\": {\"adminUnitId\": \"" + otherPart + "\"}}")
                    .patch("/children/" + waiting)
                    .then()
                    .statusCode(200)
                    .body("assignableTo", nullValue());
            as("longphuthuan").get("/children/" + waiting).then().statusCode(404);
        }
    }

    private static String json(Map<String, ?> body) {
        return io.vertx.core.json.Json.encode(body);
    }
}
