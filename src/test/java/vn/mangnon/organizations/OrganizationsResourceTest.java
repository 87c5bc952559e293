package vn.mangnon.organizations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class OrganizationsResourceTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class As_the_administrator {

        @Test
        void an_organization_is_added_and_read_again_as_it_was_written() {
            var body = organization("Trường Tiểu học Hoa Sen", "SCHOOL", province.commune());
            var created =
                    added(body).statusCode(201).header("ETag", equalTo("\"0\"")).extract();
            var id = created.<String>path("id");
            as(province.officer())
                    .get("/organizations/" + id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"0\""))
                    .body("name", equalTo("Trường Tiểu học Hoa Sen"))
                    .body("kind", equalTo("SCHOOL"))
                    .body("adminUnitId", equalTo(province.commune().toString()))
                    .body("validFrom", equalTo("2025-07-01"))
                    .body("validTo", nullValue())
                    .body("parentId", nullValue());
            as(province.officer())
                    .header("If-None-Match", "\"0\"")
                    .get("/organizations/" + id)
                    .then()
                    .statusCode(304);
        }

        @Test
        void a_body_of_the_whole_country_lies_in_no_unit() {
            var body = organization("Bộ " + province.code(), "LINE_AGENCY", province.id());
            body.remove("adminUnitId");
            added(body).statusCode(201).body("adminUnitId", nullValue());
        }

        @Test
        void the_same_id_twice_is_told_with_the_place_of_the_first() {
            var id = UUID.randomUUID().toString();
            var body = organization("Công an xã", "POLICE", province.commune());
            body.put("id", id);
            added(body).statusCode(201).body("id", equalTo(id));
            added(body)
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/organizations/" + id));
        }

        @Test
        void all_faults_are_told_at_once() {
            var body = organization(" ", "SCHOOL", UUID.randomUUID());
            body.put("parentId", UUID.randomUUID().toString());
            body.put("validTo", "2025-07-01");
            added(body)
                    .statusCode(422)
                    .body(
                            "errors.collectEntries { [it.pointer, it.code] }.subMap(['/adminUnitId', '/parentId', '/validTo'])",
                            equalTo(Map.of(
                                    "/adminUnitId", "UNKNOWN_VALUE",
                                    "/parentId", "UNKNOWN_VALUE",
                                    "/validTo", "NOT_AFTER_START")))
                    .body("errors.pointer", hasItems("/name"));
        }

        @Test
        void a_field_or_kind_that_does_not_exist_is_refused_with_its_place() {
            var stranger = organization("Trạm Y tế", "HEALTH_FACILITY", province.commune());
            stranger.put("telephone", "0277");
            added(stranger)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/telephone"))
                    .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
            added(organization("Trạm Y tế", "HOSPITAL", province.commune()))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/kind"));
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var id = idOf(added(organization("Trường cũ", "SCHOOL", province.commune())));
            patching("{\"name\": \"Trường mới\"}").patch(id).then().statusCode(428);
            patching("{\"name\": \"Trường mới\"}")
                    .header("If-Match", "\"0\"")
                    .patch(id)
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"1\""))
                    .body("name", equalTo("Trường mới"))
                    .body("kind", equalTo("SCHOOL"));
            patching("{\"name\": \"Trường xưa\"}")
                    .header("If-Match", "\"0\"")
                    .patch(id)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void an_organization_ends_and_its_end_is_taken_back() {
            var id = idOf(added(organization("Phòng LĐTBXH", "LINE_AGENCY", province.commune())));
            patching("{\"validTo\": \"2026-03-01\"}")
                    .header("If-Match", "*")
                    .patch(id)
                    .then()
                    .statusCode(200)
                    .body("validTo", equalTo("2026-03-01"));
            patching("{\"validTo\": null}")
                    .header("If-Match", "*")
                    .patch(id)
                    .then()
                    .statusCode(200)
                    .body("validTo", nullValue());
        }

        @Test
        void its_id_stays_what_it_is() {
            var id = idOf(added(organization("Hội Phụ nữ", "MASS_ORGANIZATION", province.commune())));
            patching("{\"id\": \"" + UUID.randomUUID() + "\"}")
                    .header("If-Match", "*")
                    .patch(id)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/id"))
                    .body("errors[0].code", equalTo("NOT_CHANGEABLE"));
        }

        @Test
        void a_line_is_never_a_circle() {
            var top = world.organization("Trung ương Hội", "MASS_ORGANIZATION", province.id(), null);
            var middle = world.organization("Hội tỉnh", "MASS_ORGANIZATION", province.id(), top);
            var bottom = world.organization("Hội xã", "MASS_ORGANIZATION", province.commune(), middle);
            for (var below : new UUID[] {top, middle, bottom}) {
                patching("{\"parentId\": \"" + below + "\"}")
                        .header("If-Match", "*")
                        .patch("/organizations/" + top)
                        .then()
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/parentId"))
                        .body("errors[0].code", equalTo("BELOW_ITSELF"));
            }
            patching("{\"parentId\": \"" + top + "\"}")
                    .header("If-Match", "*")
                    .patch("/organizations/" + bottom)
                    .then()
                    .statusCode(200)
                    .body("parentId", equalTo(top.toString()));
        }

        @Test
        void one_that_nobody_knows_cannot_be_changed() {
            patching("{}")
                    .header("If-Match", "*")
                    .patch("/organizations/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class As_an_officer_who_looks {

        @Test
        void the_list_of_a_unit_has_what_lies_in_it_and_below_it() {
            var committee = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
            var school = world.organization("Trường xã A", "SCHOOL", province.commune(), null);
            var neighbours = world.organization("Trường xã B", "SCHOOL", province.neighbour(), null);
            listed("adminUnitId", province.id())
                    .body(
                            "items.id",
                            containsInAnyOrder(committee.toString(), school.toString(), neighbours.toString()));
            listed("adminUnitId", province.commune()).body("items.id", contains(school.toString()));
            listed("adminUnitId", UUID.randomUUID()).body("items", hasSize(0));
        }

        @Test
        void the_list_of_a_unit_of_the_past_has_those_of_its_time() {
            var old = world.unit(
                    province.code() + "-C",
                    "Xã cũ",
                    "COMMUNE",
                    province.code(),
                    "/" + province.code() + "/" + province.code() + "-A/",
                    "2010-01-01",
                    "2025-07-01");
            var ofOld = world.organization("Trường xã cũ", "SCHOOL", old, null);
            var ofNew = world.organization("Trường xã A", "SCHOOL", province.commune(), null);
            listed("adminUnitId", old).body("items.id", contains(ofOld.toString()));
            listed("adminUnitId", province.commune())
                    .body("items.id", containsInAnyOrder(ofOld.toString(), ofNew.toString()));
        }

        @Test
        void the_list_is_narrowed_by_kind_and_by_whom_they_report_to() {
            var union = world.organization("Hội tỉnh", "MASS_ORGANIZATION", province.id(), null);
            var branch = world.organization("Hội xã", "MASS_ORGANIZATION", province.commune(), union);
            world.organization("Trường xã", "SCHOOL", province.commune(), null);
            as(province.officer())
                    .queryParam("adminUnitId", province.id())
                    .queryParam("kind", "MASS_ORGANIZATION")
                    .get("/organizations")
                    .then()
                    .body("items.id", containsInAnyOrder(union.toString(), branch.toString()));
            listed("parentId", union).body("items.id", contains(branch.toString()));
        }

        @Test
        void the_list_as_of_a_day_has_those_that_existed_on_it() {
            var body = organization("Phòng cũ", "LINE_AGENCY", province.commune());
            body.put("validTo", "2026-03-01");
            added(body).statusCode(201);
            asOf("2025-06-30", 0);
            asOf("2025-07-01", 1);
            asOf("2026-02-28", 1);
            asOf("2026-03-01", 0);
            listed("adminUnitId", province.commune()).body("items", hasSize(1));
        }

        private void asOf(String day, int found) {
            as(province.officer())
                    .queryParam("adminUnitId", province.commune())
                    .queryParam("asOf", day)
                    .queryParam("count", "exact")
                    .get("/organizations")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(found))
                    .body("total", equalTo(found));
        }

        @Test
        void a_filter_that_cannot_be_read_is_refused() {
            as(province.officer())
                    .queryParam("kind", "HOSPITAL")
                    .queryParam("adminUnitId", "82")
                    .get("/organizations")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("?kind", "?adminUnitId"));
        }

        @Test
        void it_is_not_the_officers_to_write() {
            var body = organization("Trường của tôi", "SCHOOL", province.commune());
            var existing = world.organization("Trường xã", "SCHOOL", province.commune(), null);
            for (var username :
                    new String[] {province.officer(), province.chair(), province.supervisor(), "ministry"}) {
                as(username)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/organizations")
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("DUTY_MISSING"));
                as(username)
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body("{\"name\": \"Trường của tôi\"}")
                        .patch("/organizations/" + existing)
                        .then()
                        .statusCode(403);
            }
        }

        @Test
        void one_that_nobody_knows_is_not_found() {
            as(province.officer())
                    .get("/organizations/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }

        private ValidatableResponse listed(String filter, Object value) {
            return as(province.officer())
                    .queryParam(filter, value)
                    .get("/organizations")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void who_has_not_signed_in_reads_none() {
        anonymous().get("/organizations").then().statusCode(401);
    }

    private static Map<String, Object> organization(String name, String kind, UUID unit) {
        return new HashMap<>(
                Map.of("name", name, "kind", kind, "adminUnitId", unit.toString(), "validFrom", "2025-07-01"));
    }

    private static ValidatableResponse added(Map<String, Object> body) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/organizations")
                .then();
    }

    private static String idOf(ValidatableResponse created) {
        return "/organizations/" + created.statusCode(201).extract().path("id");
    }

    private static RequestSpecification patching(String patch) {
        return as("admin").contentType(MERGE_PATCH).body(patch);
    }
}
