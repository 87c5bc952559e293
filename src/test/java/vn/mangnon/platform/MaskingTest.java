package vn.mangnon.platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

/** One child with HIV that was abused, as each duty is shown it. */
@QuarkusTest
class MaskingTest {

    @Inject
    World world;

    World.Province province;
    String child;
    String hiv;
    String abuse;
    String orphan;

    @BeforeEach
    void a_child_with_something_to_keep_to_oneself() {
        province = world.freshProvince();
        var body = child("Bé Kín Đáo", province.commune());
        body.put(
                "residence",
                Map.of("adminUnitId", province.commune(), "kind", "ACTUAL", "addressLine", "Tổ 3, ấp Thượng"));
        body.put("caregivers", List.of(Map.of("fullName", "Lê Thị Bà", "relation", "bà", "phone", "0999123456")));
        child = registered(province.officer(), body);
        hiv = circumstance(Map.of("category", "đ", "subcategory", "đ.1", "since", "2026-01-01", "evidence", "Sổ khám"));
        abuse = circumstance(Map.of("category", "l", "since", "2026-02-01"));
        orphan = circumstance(Map.of("category", "a", "since", "2026-03-01", "evidence", "Giấy chứng tử"));
    }

    @Test
    void who_has_business_with_all_of_it_is_shown_all_of_it() {
        for (var who : List.of(province.officer(), province.chair(), account(Duties.COUNSELLING_WORKER))) {
            read(who)
                    .then()
                    .statusCode(200)
                    .body("circumstances.category", contains("đ", "l", "a"))
                    .body("circumstances[0].evidence", equalTo("Sổ khám"))
                    .body("circumstances[0].masked", nullValue())
                    .body("masked", nullValue());
        }
    }

    @Test
    void a_collaborator_is_told_that_there_is_something_and_not_what() {
        var collaborator = account(Duties.HAMLET_COLLABORATOR);
        var answer = read(collaborator);
        answer.then()
                .statusCode(200)
                .body("fullName", equalTo("Bé Kín Đáo"))
                .body("residence.addressLine", equalTo("Tổ 3, ấp Thượng"))
                .body("caregivers.phone", contains("0999123456"))
                .body("circumstances.id", contains(hiv, abuse, orphan))
                .body("circumstances[0].masked", contains("category", "subcategory", "evidence"))
                .body("circumstances[1].masked", contains("category"))
                .body("circumstances[2].masked", nullValue())
                .body("circumstances[2].category", equalTo("a"))
                .body("circumstances[2].evidence", equalTo("Giấy chứng tử"));
        assertFalse(answer.asString().contains("Sổ khám") || answer.asString().contains("đ.1"), answer.asString());
        as(collaborator)
                .get("/children/" + child + "/circumstances/" + hiv)
                .then()
                .statusCode(200)
                .body("category", nullValue())
                .body("since", equalTo("2026-01-01"))
                .body("masked", hasItem("evidence"));
        as(collaborator)
                .get("/children/" + child + "/circumstances")
                .then()
                .body("items[0].category", nullValue())
                .body("items[2].category", equalTo("a"));
    }

    @Test
    void an_integrator_is_not_even_told_that_there_is_something() {
        var answer = read(account(Duties.INTEGRATOR));
        answer.then()
                .statusCode(200)
                .body("fullName", equalTo("Bé Kín Đáo"))
                .body("circumstances[0].category", nullValue())
                .body("circumstances[0].masked", nullValue())
                .body("circumstances[2].category", equalTo("a"));
        assertFalse(answer.asString().contains("masked"), answer.asString());
    }

    @Test
    void two_who_see_different_things_hold_different_tags_and_either_may_change_with_his() {
        var collaborator = account(Duties.HAMLET_COLLABORATOR);
        var officers = read(province.officer()).header("ETag");
        var collaborators = read(collaborator).header("ETag");
        assertNotEquals(officers, collaborators);
        var address = "/children/" + child;
        as(province.officer())
                .header("If-None-Match", officers)
                .get(address)
                .then()
                .statusCode(304);
        as(collaborator)
                .header("If-None-Match", collaborators)
                .get(address)
                .then()
                .statusCode(304);
        as(collaborator).header("If-None-Match", officers).get(address).then().statusCode(200);
        as(province.officer())
                .header("If-None-Match", collaborators)
                .get(address)
                .then()
                .statusCode(200);
        var changed = as(collaborator)
                .contentType(MERGE_PATCH)
                .header("If-Match", collaborators)
                .body("{\"ethnicityCode\": \"01\"}")
                .patch(address);
        changed.then().statusCode(200).body("circumstances[0].category", nullValue());
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", officers)
                .body("{\"ethnicityCode\": null}")
                .patch(address)
                .then()
                .statusCode(412);
        // What the collaborator was not shown is as it was.
        read(province.officer())
                .then()
                .body("circumstances.category", contains("đ", "l", "a"))
                .body("circumstances[0].evidence", equalTo("Sổ khám"));
    }

    @Test
    void a_change_leaves_alone_what_whoever_makes_it_is_not_shown() throws Exception {
        // An officer's answer sent back by a collaborator is refused for what cannot be written, not taken over.
        as(account(Duties.HAMLET_COLLABORATOR))
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"circumstances\": [], \"masked\": [\"category\"]}")
                .patch("/children/" + child)
                .then()
                .statusCode(400);
        read(province.officer()).then().body("circumstances.category", contains("đ", "l", "a"));
    }

    @Test
    void what_a_collaborator_takes_in_is_not_shown_again() {
        var received = as(account(Duties.HAMLET_COLLABORATOR))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "childId",
                        child,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-11-22T01:00:00Z",
                        "incidentUnitId",
                        province.commune(),
                        "abuseForms",
                        List.of("VIOLENCE"),
                        "summary",
                        "Hàng xóm nghe thấy"))
                .post("/cases");
        received.then()
                .statusCode(201)
                .body("summary", nullValue())
                .body("abuseForms", equalTo(List.of()))
                .body("masked", contains("abuseForms", "summary"));
        as(province.officer())
                .get("/cases/" + received.path("id"))
                .then()
                .body("summary", equalTo("Hàng xóm nghe thấy"))
                .body("abuseForms", contains("VIOLENCE"))
                .body("masked", nullValue());
    }

    /** A duty counts where it is held: who is an officer next door is shown here what a collaborator is. */
    @Test
    void who_is_something_else_elsewhere_is_shown_what_he_is_here() {
        var here = List.of(Duties.HAMLET_COLLABORATOR);
        var there = List.of(Duties.COMMUNE_OFFICER);
        for (var duties : List.of(List.of(here, there), List.of(there, here))) {
            var both = world.account(
                    "both-" + UUID.randomUUID().toString().substring(0, 18),
                    List.of(Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR),
                    List.of(
                            GrantedScope.ofUnit(province.commune()).withDuties(duties.get(0)),
                            GrantedScope.ofUnit(province.neighbour()).withDuties(duties.get(1))),
                    null);
            var category = read(both).then().statusCode(200).extract().<String>path("circumstances[0].category");
            assertEquals(duties.get(0).equals(there) ? "đ" : null, category);
        }
    }

    @Test
    void no_list_tells_of_hiv_or_abuse_whoever_asks() {
        for (var who : List.of(province.officer(), account(Duties.HAMLET_COLLABORATOR))) {
            as(who).get("/children")
                    .then()
                    .body("items.find { it.id == '" + child + "' }.circumstances", equalTo(List.of("a")))
                    .body("items.find { it.id == '" + child + "' }.sensitive", equalTo(true))
                    .body("items.find { it.id == '" + child + "' }.circumstances", not(hasItem("đ")));
        }
    }

    @Test
    void the_contract_says_which_fields_are_sensitive_and_where_the_names_stand() throws Exception {
        var schemas = new ObjectMapper()
                .readTree(Files.readString(Path.of("target/openapi/openapi.json")))
                .at("/components/schemas");
        assertEquals(
                "[\"HEALTH\",\"ABUSE_DETAIL\"]",
                schemas.at("/Circumstance/properties/category/x-sensitivity").toString());
        assertTrue(schemas.at("/Circumstance/properties/masked").isObject());
        assertTrue(schemas.at("/Child/properties/fullName/description").asText().contains("`IDENTITY`"));
    }

    private Response read(String who) {
        return as(who).get("/children/" + child);
    }

    private String circumstance(Map<String, ?> body) {
        return as(province.officer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/children/" + child + "/circumstances")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String account(String duty) {
        return world.account(
                "mask-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT).substring(0, 18),
                duty,
                province.commune());
    }
}
