package vn.mangnon.consents;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class ConsentsResourceTest {

    @Inject
    World world;

    @Inject
    HarmersOfTests harmers;

    World.Province province;
    String child;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        child = registered(province.officer(), child("Lê Thị Đồng Ý", province.commune()));
    }

    @Test
    void a_consent_is_written_down_once_and_never_changed() {
        var body = by("MOTHER");
        body.put("validUntil", "2026-12-31");
        var given = give(body);
        given.then()
                .statusCode(201)
                .header("Location", endsWith("/children/" + child + "/consents/" + given.path("id")))
                .body("purpose", equalTo("FORUM"))
                .body("legalBasis", equalTo("CONSENT"))
                .body("givenBy", equalTo("MOTHER"))
                .body("giverName", equalTo("Lê Thị Mẹ"))
                .body("evidence", equalTo("Giấy đồng ý số 1"))
                .body("validUntil", equalTo("2026-12-31"))
                .body("inForce", equalTo(true))
                .body("giverNamedAsHarmer", nullValue())
                .body("allowedActions", contains("WITHDRAW"));
        var address = "/children/" + child + "/consents/" + given.path("id");
        as(province.officer())
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(given.header("ETag")))
                .body("$", equalTo(given.path("$")));
        as(province.chair()).get(address).then().body("allowedActions", empty());
        as(province.officer())
                .contentType(World.MERGE_PATCH)
                .body("{}")
                .patch(address)
                .then()
                .statusCode(oneOf(404, 405));
        as(province.officer()).delete(address).then().statusCode(oneOf(404, 405));
        // Nor by who writes past the application.
        var id = given.<String>path("id");
        var refused = assertThrows(
                IllegalStateException.class,
                () -> world.asOwner("update consent set given_by = 'FATHER' where id = '" + id + "'"));
        assertTrue(refused.getMessage().contains("withdrawn, never changed"), refused.getMessage());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        give(new HashMap<>(Map.of("purpose", "PARTY", "givenOn", "2026-11-23", "validUntil", "2026-11-22")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/purpose", "/givenOn", "/validUntil", "/givenBy", "/giverName", "/evidence"));
        var early = by("CHILD");
        early.put("givenOn", "2025-05-05");
        give(early).then().statusCode(422).body("errors.code", contains("TOO_YOUNG_TO_CONSENT"));
        early.put("givenOn", "2025-05-06");
        give(early).then().statusCode(201);
        var task = by("MOTHER");
        task.put("legalBasis", "LAW_TASK");
        give(task)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/legalProvision", "/givenBy", "/giverName"));
        var consent = by("MOTHER");
        consent.put("legalProvision", "Đ.1");
        give(consent).then().statusCode(422).body("errors.code", contains("ONLY_WITH_LAW_TASK"));
    }

    @Test
    void what_the_law_orders_is_written_as_that_and_cannot_be_withdrawn() {
        var task = give(Map.of(
                "purpose",
                "ALTERNATIVE_CARE",
                "legalBasis",
                "LAW_TASK",
                "legalProvision",
                "Luật Trẻ em 102/2016/QH13 Đ.62",
                "givenOn",
                "2026-11-01"));
        task.then().statusCode(201).body("allowedActions", empty());
        withdraw(task.path("id"), "2026-11-22", "*").then().statusCode(409).body("code", equalTo("NOT_A_CONSENT"));
        check("ALTERNATIVE_CARE").body("items[0].valid", equalTo(false));
    }

    @Test
    void it_is_withdrawn_once_from_a_day_that_has_come_and_stays_in_the_ledger() {
        String id = give(by("MOTHER")).path("id");
        give(by("CHILD")).then().statusCode(201);
        check("FORUM").body("items[0].valid", equalTo(true)).body("items[0].missing", empty());
        withdraw(id, "2026-11-22", null).then().statusCode(428);
        withdraw(id, "2026-11-22", "\"7\"").then().statusCode(412);
        withdraw(id, "2026-11-23", "*").then().statusCode(422).body("errors.code", contains("IN_THE_FUTURE"));
        withdraw(id, "2026-10-31", "*").then().statusCode(422).body("errors.code", contains("BEFORE_IT_WAS_GIVEN"));
        withdraw(id, "2026-11-10", "\"0\"")
                .then()
                .statusCode(200)
                .body("withdrawal.withdrawnOn", equalTo("2026-11-10"))
                .body("withdrawal.reason", equalTo("Mẹ đổi ý"))
                .body("inForce", equalTo(false))
                .body("allowedActions", empty());
        withdraw(id, "2026-11-11", "*").then().statusCode(409).body("code", equalTo("CONSENT_WITHDRAWN_ALREADY"));
        check("FORUM")
                .body("items[0].valid", equalTo(false))
                .body("items[0].missing.part", contains("REPRESENTATIVE"))
                .body("items[0].missing.reason", contains("WITHDRAWN"));
        as(province.officer())
                .get("/children/" + child + "/consent-checks?purpose=FORUM&on=2026-11-09")
                .then()
                .body("items[0].valid", equalTo(true));
        as(province.officer()).get(path()).then().body("items.id", hasItem(id));
    }

    @Test
    void every_purpose_has_its_answer_and_an_unknown_one_is_refused() {
        give(by("MOTHER"));
        var checks = as(province.officer())
                .get("/children/" + child + "/consent-checks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var purposes = as(province.officer())
                .get("/code-lists/consent-purposes")
                .jsonPath()
                .getList("items.code");
        assertEquals(purposes, checks.getList("items.purpose"));
        assertEquals(List.of("CHILD"), checks.getList("items.find { it.purpose == 'FORUM' }.missing.part"));
        as(province.officer())
                .get("/children/" + child + "/consent-checks?purpose=PARTY")
                .then()
                .statusCode(400);
    }

    @Test
    void a_parent_who_is_named_as_the_harmer_is_flagged_and_does_not_count() {
        String fathers = give(by("FATHER")).path("id");
        give(by("CHILD"));
        var before = as(province.officer()).get(path() + "/" + fathers);
        check("FORUM").body("items[0].valid", equalTo(true));
        harmers.name(child, Relation.FATHER);
        check("FORUM")
                .body("items[0].valid", equalTo(false))
                .body("items[0].missing.reason", contains("ONLY_BY_NAMED_HARMER"))
                .body("items[0].namedHarmers", contains("FATHER"));
        as(province.officer())
                .header("If-None-Match", before.header("ETag"))
                .get(path() + "/" + fathers)
                .then()
                .statusCode(200)
                .body("giverNamedAsHarmer", equalTo(true));
        give(by("MOTHER")).then().statusCode(201);
        check("FORUM").body("items[0].valid", equalTo(true)).body("items[0].namedHarmers", contains("FATHER"));
    }

    @Test
    void a_list_is_walked_page_by_page_the_newest_first_at_the_same_cost() {
        for (int day = 1; day <= 5; day++) {
            var body = by("MOTHER");
            body.put("givenOn", "2026-10-0" + (1 + day / 2));
            give(body).then().statusCode(201);
        }
        var whole = as(province.officer()).get(path()).jsonPath();
        var days = whole.<String>getList("items.givenOn");
        assertEquals(List.of("2026-10-03", "2026-10-03", "2026-10-02", "2026-10-02", "2026-10-01"), days);
        var walked = new ArrayList<String>();
        var next = "";
        do {
            var page = as(province.officer())
                    .get(path() + "?limit=2&count=exact" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5))
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(whole.getList("items.id"), walked);
        as(province.officer()).get(path() + "?purpose=SHARING").then().body("items", empty());
        var needed = world.statementsOf(
                province.officer(),
                () -> as(province.officer()).get(path()).then().statusCode(200));
        assertTrue(needed <= 5, () -> "a list needs " + needed + " statements, at most 5");
    }

    @Test
    void the_officer_next_door_finds_neither_the_child_nor_its_ledger() {
        String id = give(by("MOTHER")).path("id");
        var missing = "/children/" + UUID.randomUUID() + "/consents";
        for (var part : List.of("", "/" + id)) {
            assertEquals(
                    withoutIds(as(province.neighboursOfficer()).get(missing + part)),
                    withoutIds(as(province.neighboursOfficer())
                            .get(path() + part)
                            .then()
                            .statusCode(404)
                            .extract()
                            .response()));
        }
        as(province.neighboursOfficer())
                .get("/children/" + child + "/consent-checks")
                .then()
                .statusCode(404);
        var other = registered(province.officer(), child("Lê Thị Khác", province.commune()));
        as(province.officer())
                .get("/children/" + other + "/consents/" + id)
                .then()
                .statusCode(404);
        as(province.chair())
                .contentType(ContentType.JSON)
                .body(by("MOTHER"))
                .post(path())
                .then()
                .statusCode(403);
    }

    @Test
    void an_id_of_the_clients_own_makes_one_and_a_second_is_refused_with_its_place() {
        var body = by("MOTHER");
        var id = UUID.randomUUID().toString();
        body.put("id", id);
        give(body).then().statusCode(201).body("id", equalTo(id));
        give(body)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"))
                .header("Location", endsWith("/children/" + child + "/consents/" + id));
        as(province.officer()).get(path()).then().body("items", hasSize(1));
        as(province.officer()).get("/children/" + child + "/accesses").then().body("items.operation", not(empty()));
    }

    private String path() {
        return "/children/" + child + "/consents";
    }

    private static Map<String, Object> by(String relation) {
        return new HashMap<>(Map.of(
                "purpose", "FORUM",
                "givenBy", relation,
                "giverName", relation.equals("CHILD") ? "Lê Thị Đồng Ý" : "Lê Thị Mẹ",
                "givenOn", "2026-11-01",
                "evidence", "Giấy đồng ý số 1"));
    }

    private Response give(Map<String, ?> body) {
        return as(province.officer()).contentType(ContentType.JSON).body(body).post(path());
    }

    private Response withdraw(String id, String day, String ifMatch) {
        var request = as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("withdrawnOn", day, "reason", "Mẹ đổi ý"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(path() + "/" + id + "/withdrawal");
    }

    private io.restassured.response.ValidatableResponse check(String purpose) {
        return as(province.officer())
                .get("/children/" + child + "/consent-checks?purpose=" + purpose)
                .then()
                .statusCode(200);
    }
}
