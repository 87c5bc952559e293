package vn.mangnon.units;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class UnitsResourceTest {

    private static final String DAY_BEFORE = "2025-06-30";
    private static final String REFORM = "2025-07-01";

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class As_anybody_who_signed_in {

        @Test
        void a_code_names_the_place_that_had_it_on_the_day() {
            var code = codeOfTwoProvinces();
            listed("code", code, DAY_BEFORE).body("items.name", contains("Tỉnh Cũ"));
            listed("code", code, REFORM).body("items.name", contains("Tỉnh Mới"));
            listed("code", code).body("items.name", contains("Tỉnh Mới"));
            listed("code", code, "2004-07-07").body("items", hasSize(0));
        }

        @Test
        void a_unit_is_told_with_the_parent_it_had_on_the_day() {
            var code = codeOfTwoProvinces();
            var commune = world.unit(
                    code + "-A", "Xã Bền", "COMMUNE", code, "/" + code + "/" + code + "-A/", "2004-07-08", null);
            var before = listed("code", code, DAY_BEFORE).extract().<String>path("items[0].id");
            var after = listed("code", code).extract().<String>path("items[0].id");
            read(commune, DAY_BEFORE).body("parentId", equalTo(before));
            read(commune, REFORM).body("parentId", equalTo(after));
            as(province.officer()).get("/admin-units/" + commune).then().body("parentId", equalTo(after));
            listed("code", code + "-A", DAY_BEFORE).body("items.parentId", contains(before));
            listed("code", code + "-A").body("items.parentId", contains(after));
        }

        @Test
        void the_children_of_a_parent_that_was_renamed_are_found_by_its_old_row_too() {
            var code = codeOfTwoProvinces();
            var before = listed("code", code, DAY_BEFORE).extract().<String>path("items[0].id");
            var after = listed("code", code).extract().<String>path("items[0].id");
            var commune =
                    world.unit(code + "-A", "Xã Mới", "COMMUNE", code, "/" + code + "/" + code + "-A/", REFORM, null);
            listed("parentId", before).body("items.id", contains(commune.toString()));
            listed("parentId", after).body("items.id", contains(commune.toString()));
            listed("parentId", before, DAY_BEFORE).body("items", hasSize(0));
        }

        @Test
        void nothing_lies_below_a_hamlet_or_below_what_nobody_knows() {
            var hamlet = as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "parentId", province.commune(), "name", "Ấp Một", "typeWord", "ấp", "validFrom", REFORM))
                    .post("/admin-units")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            listed("parentId", hamlet).body("items", hasSize(0));
            listed("parentId", UUID.randomUUID()).body("items", hasSize(0));
        }

        @Test
        void a_name_is_found_in_part_and_without_diacritics() {
            var name = "Xã Đức Hòa " + province.code() + " Hạ";
            world.unit(province.code() + "-C", name, "COMMUNE", province.code(), "/" + province.code() + "/x/");
            var mark = province.code().toLowerCase(java.util.Locale.ROOT);
            listed("name", "duc hoa " + mark + " ha").body("items.name", contains(name));
            listed("name", "ĐỨC HÒA " + mark + " H").body("items.name", contains(name));
            listed("name", "đức hậu " + mark).body("items", hasSize(0));
        }

        @Test
        void the_list_is_narrowed_by_level() {
            as(province.officer())
                    .queryParam("parentId", province.id())
                    .queryParam("level", "COMMUNE")
                    .queryParam("count", "exact")
                    .get("/admin-units")
                    .then()
                    .body("items.level", everyItem(equalTo("COMMUNE")))
                    .body(
                            "items.id",
                            containsInAnyOrder(
                                    province.commune().toString(),
                                    province.neighbour().toString()))
                    .body("total", equalTo(2));
        }

        @Test
        void a_filter_that_is_unknown_or_cannot_be_read_is_refused() {
            as(province.officer())
                    .queryParam("level", "REGION")
                    .queryParam("asOf", "2025-06-31")
                    .queryParam("colour", "red")
                    .queryParam("limit", 201)
                    .get("/admin-units")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("?level", "?asOf", "?colour", "?limit"));
        }

        @Test
        void a_walk_over_all_pages_meets_every_unit_once_while_others_are_added() {
            for (int i = 0; i < 5; i++) {
                commune("-W" + i);
            }
            var there =
                    new HashSet<>(listed("parentId", province.id()).extract().<List<String>>path("items.id"));
            assertEquals(7, there.size());
            var met = new ArrayList<String>();
            String cursor = null;
            int added = 0;
            do {
                var request = as(province.officer())
                        .queryParam("parentId", province.id())
                        .queryParam("limit", 2);
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                var page = request.get("/admin-units").then().statusCode(200).extract();
                met.addAll(page.path("items.id"));
                cursor = page.path("next");
                if (added < 3) {
                    commune("-N" + added++);
                }
            } while (cursor != null);
            assertEquals(met.size(), new HashSet<>(met).size(), "met twice");
            assertTrue(met.containsAll(there), "missed");
        }

        private void commune(String suffix) {
            var code = province.code() + suffix;
            world.unit(code, "Xã " + code, "COMMUNE", province.code(), "/" + province.code() + "/" + code + "/");
        }

        @Test
        void a_unit_that_did_not_change_is_not_sent_twice() {
            var unit = "/admin-units/" + province.commune();
            var etag = as(province.officer())
                    .get(unit)
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .extract()
                    .header("ETag");
            as(province.officer())
                    .header("If-None-Match", etag)
                    .get(unit)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(etag));
            as(province.officer())
                    .header("If-None-Match", "\"another\"")
                    .get(unit)
                    .then()
                    .statusCode(200);
        }

        @Test
        void what_became_of_a_commune_and_what_it_was_made_of_are_told() {
            var old = listed("code", "29974", DAY_BEFORE).extract().<String>path("items[0].id");
            var made = listed("code", "29971").extract().<String>path("items[0].id");
            as(province.officer())
                    .get("/admin-units/" + old + "/successors")
                    .then()
                    .statusCode(200)
                    .body("items.unitId", contains(made))
                    .body("items[0].effectiveOn", equalTo(REFORM))
                    .body("items[0].extent", equalTo("FULL"));
            as(province.officer())
                    .get("/admin-units/" + made + "/predecessors")
                    .then()
                    .body("items", hasSize(3))
                    .body("items.unitId", hasItems(old));
        }

        @Test
        void a_commune_that_was_split_names_its_parts() {
            // Phú Thuận B went to Long Phú Thuận and to Phường Hồng Ngự.
            var split = listed("code", "29995", DAY_BEFORE).extract().<String>path("items[0].id");
            var parts = List.of(
                    listed("code", "29992").extract().<String>path("items[0].id"),
                    listed("code", "30154").extract().<String>path("items[0].id"));
            as(province.officer())
                    .get("/admin-units/" + split + "/successors")
                    .then()
                    .body("items.unitId", containsInAnyOrder(parts.toArray()))
                    .body("items.extent", everyItem(equalTo("PARTIAL")));
        }

        @Test
        void what_nobody_knows_is_not_found() {
            var unknown = "/admin-units/" + UUID.randomUUID();
            for (var path : List.of(unknown, unknown + "/successors", unknown + "/predecessors")) {
                as(province.officer()).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            }
        }
    }

    @Nested
    class As_somebody_else {

        @Test
        void who_has_not_signed_in_reads_no_unit() {
            anonymous().get("/admin-units").then().statusCode(401);
            anonymous().get("/admin-units/" + province.commune()).then().statusCode(401);
        }
    }

    /** A code that named one province until the reform and names another since. */
    private String codeOfTwoProvinces() {
        var code = province.code() + "P";
        world.unit(code, "Tỉnh Cũ", "PROVINCE", null, "/" + code + "/", "2004-07-08", REFORM);
        world.unit(code, "Tỉnh Mới", "PROVINCE", null, "/" + code + "/", REFORM, null);
        return code;
    }

    private ValidatableResponse listed(String filter, Object value) {
        return as(province.officer())
                .queryParam(filter, value)
                .get("/admin-units")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse listed(String filter, Object value, String asOf) {
        return as(province.officer())
                .queryParam(filter, value)
                .queryParam("asOf", asOf)
                .get("/admin-units")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(UUID id, String asOf) {
        return as(province.officer())
                .queryParam("asOf", asOf)
                .get("/admin-units/" + id)
                .then()
                .statusCode(200);
    }
}
