package vn.mangnon.units;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class HamletsTest {

    private static final String REFORM = "2025-07-01";

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
        void a_hamlet_is_added_below_the_commune() {
            var created = create(province.officer(), hamlet("Khóm 3", province.commune()))
                    .statusCode(201)
                    .body("level", equalTo("HAMLET"))
                    .body("name", equalTo("Khóm 3"))
                    .body("typeWord", equalTo("ấp"))
                    .body("code", nullValue())
                    .body("parentId", equalTo(province.commune().toString()))
                    .extract();
            var id = created.<String>path("id");
            assertTrue(created.header("Location").endsWith("/api/v1/admin-units/" + id));
            as(province.officer())
                    .queryParam("parentId", province.commune())
                    .get("/admin-units")
                    .then()
                    .body("items.id", contains(id))
                    .body("items.name", contains("Khóm 3"));
        }

        @Test
        void the_same_hamlet_cannot_be_there_twice_at_a_time() {
            create(province.officer(), hamlet("Ấp Trung", province.commune())).statusCode(201);
            create(province.officer(), hamlet("ẤP TRUNG", province.commune()))
                    .statusCode(409)
                    .body("code", equalTo("PERIODS_OVERLAP"));
        }

        @Test
        void the_same_hamlet_can_be_there_one_time_after_the_other() {
            var first = hamlet("Ấp Hạ", province.commune());
            first.put("validTo", "2026-01-01");
            create(province.officer(), first).statusCode(201);
            var second = hamlet("Ấp Hạ", province.commune());
            second.put("validFrom", "2026-01-01");
            create(province.officer(), second).statusCode(201);
        }

        @Test
        void an_id_that_is_taken_is_told_with_its_place() {
            var body = hamlet("Ấp Thượng", province.commune());
            body.put("id", province.commune().toString());
            create(province.officer(), body)
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/admin-units/" + province.commune()));
        }

        @Test
        void a_hamlet_lies_in_a_commune_and_nowhere_else() {
            for (var nowhere : List.of(province.id(), UUID.randomUUID())) {
                create(province.officer(), hamlet("Ấp Lạ", nowhere))
                        .statusCode(422)
                        .body("errors[0].pointer", equalTo("/parentId"))
                        .body("errors[0].code", equalTo("NOT_A_COMMUNE"));
            }
        }

        @Test
        void all_faults_are_told_at_once() {
            var body = hamlet(" ", province.commune());
            body.put("code", "29971");
            body.put("validTo", REFORM);
            body.remove("typeWord");
            create(province.officer(), body)
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/name", "/code", "/validTo", "/typeWord"));
        }

        @Test
        void a_field_that_does_not_exist_is_refused_with_its_place() {
            var body = hamlet("Ấp Mới", province.commune());
            body.put("level", "PROVINCE");
            create(province.officer(), body)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/level"))
                    .body("errors[0].code", equalTo("UNKNOWN_FIELD"));
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var hamlet = "/admin-units/" + idOf(create(province.officer(), hamlet("Ấp 1", province.commune())));
            patching("{\"name\": \"Ấp 2\"}")
                    .patch(hamlet)
                    .then()
                    .statusCode(428)
                    .body("code", equalTo("IF_MATCH_REQUIRED"));
            var etag = as(province.officer()).get(hamlet).header("ETag");
            patching("{\"name\": \"Ấp 2\"}")
                    .header("If-Match", etag)
                    .patch(hamlet)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Ấp 2"))
                    .body("typeWord", equalTo("ấp"));
            patching("{\"name\": \"Ấp 3\"}")
                    .header("If-Match", etag)
                    .patch(hamlet)
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void a_hamlet_does_not_move_to_another_commune() {
            var hamlet = "/admin-units/" + idOf(create(province.officer(), hamlet("Ấp 1", province.commune())));
            patching("{\"parentId\": \"" + province.neighbour() + "\"}")
                    .header("If-Match", "*")
                    .patch(hamlet)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parentId"))
                    .body("errors[0].code", equalTo("NOT_CHANGEABLE"));
        }

        @Test
        void a_unit_of_the_national_list_is_not_the_communes_to_change() {
            patching("{\"name\": \"Xã Đẹp\"}")
                    .header("If-Match", "*")
                    .patch("/admin-units/" + province.commune())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("UNIT_OF_THE_NATIONAL_LIST"));
        }

        private RequestSpecification patching(String patch) {
            return as(province.officer()).contentType(MERGE_PATCH).body(patch);
        }
    }

    @Nested
    class As_the_officer_next_door {

        @Test
        void a_hamlet_of_the_other_commune_is_read_and_neither_added_nor_changed() {
            var id = idOf(create(province.officer(), hamlet("Ấp Đông", province.commune())));
            create(province.neighboursOfficer(), hamlet("Ấp Tây", province.commune()))
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            as(province.neighboursOfficer())
                    .contentType(MERGE_PATCH)
                    .header("If-Match", "*")
                    .body("{\"name\": \"Ấp Tây\"}")
                    .patch("/admin-units/" + id)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
            as(province.neighboursOfficer())
                    .get("/admin-units/" + id)
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Ấp Đông"));
        }

        @Test
        void the_name_of_a_hamlet_there_is_free_here() {
            create(province.officer(), hamlet("Ấp Đông", province.commune())).statusCode(201);
            create(province.neighboursOfficer(), hamlet("Ấp Đông", province.neighbour()))
                    .statusCode(201);
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void chair_and_supervisor_add_no_hamlets() {
            for (var username : List.of(province.chair(), province.supervisor())) {
                create(username, hamlet("Ấp Nam", province.commune()))
                        .statusCode(403)
                        .body("code", equalTo("DUTY_MISSING"));
            }
        }
    }

    private static Map<String, Object> hamlet(String name, UUID commune) {
        return new HashMap<>(
                Map.of("parentId", commune.toString(), "name", name, "typeWord", "ấp", "validFrom", REFORM));
    }

    private static ValidatableResponse create(String username, Map<String, Object> hamlet) {
        return as(username)
                .contentType(ContentType.JSON)
                .body(hamlet)
                .post("/admin-units")
                .then();
    }

    private static String idOf(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }
}
