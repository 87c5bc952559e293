package vn.mangnon.disclosures;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.consents.HarmersOfTests;
import vn.mangnon.consents.Relation;

@QuarkusTest
class DisclosuresResourceTest {

    @Inject
    World world;

    @Inject
    HarmersOfTests harmers;

    World.Province province;
    String child;
    String school;

    /** Born on 2018-05-06; the tests' today is 2026-11-22. */
    @BeforeEach
    void a_child_and_a_school_in_a_province_of_their_own() {
        province = world.freshProvince();
        child = registered(province.officer(), child("Lê Thị Chia Sẻ", province.commune()));
        school = world.organization("Trường Tiểu học", "SCHOOL", province.commune(), null)
                .toString();
    }

    @Test
    void what_rests_on_consent_is_refused_until_everybody_who_is_asked_has_agreed() {
        disclose(onConsent())
                .then()
                .statusCode(409)
                .body("code", equalTo("CONSENT_MISSING"))
                .body("errors.code", containsInAnyOrder("REPRESENTATIVE_CONSENT_MISSING", "CHILD_CONSENT_MISSING"));
        agree("MOTHER", "SHARING");
        disclose(onConsent()).then().statusCode(409).body("errors.code", contains("CHILD_CONSENT_MISSING"));
        agree("CHILD", "FORUM");
        disclose(onConsent()).then().statusCode(409).body("errors.code", contains("CHILD_CONSENT_MISSING"));
        agree("CHILD", "SHARING");
        var made = disclose(onConsent());
        made.then()
                .statusCode(201)
                .header("Location", endsWith("/children/" + child + "/disclosures/" + made.path("id")))
                .body("ground", equalTo("CONSENT"))
                .body("consentPurpose", equalTo("SHARING"))
                .body("items", contains("IDENTITY", "FAMILY"))
                .body("namedHarmers", empty())
                .body("requestedBy", nullValue());
        as(province.chair())
                .get("/children/" + child + "/disclosures/" + made.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(made.header("ETag")))
                .body("$", equalTo(made.path("$")));
    }

    @Test
    void a_consent_of_the_harmer_opens_nothing_and_is_flagged() {
        agree("FATHER", "SHARING");
        agree("CHILD", "SHARING");
        harmers.name(child, Relation.FATHER);
        disclose(onConsent())
                .then()
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("REPRESENTATIVE_CONSENT_MISSING", "GIVER_NAMED_AS_HARMER"));
        disclose(onLaw()).then().statusCode(201).body("namedHarmers", contains("FATHER"));
    }

    @Test
    void a_consent_that_was_withdrawn_opens_nothing_also_not_as_of_a_day_before() {
        String mothers = agree("MOTHER", "SHARING");
        agree("CHILD", "SHARING");
        as(province.officer())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("withdrawnOn", "2026-11-15", "reason", "Mẹ đổi ý"))
                .post("/children/" + child + "/consents/" + mothers + "/withdrawal")
                .then()
                .statusCode(200);
        disclose(onConsent()).then().statusCode(409);
        var earlier = onConsent();
        earlier.put("disclosedOn", "2026-11-14");
        // 201, it was once: whoever was refused today wrote down a day on which the mother had not changed her mind
        // yet.
        disclose(earlier).then().statusCode(409).body("code", equalTo("CONSENT_MISSING"));
    }

    @Test
    void what_was_told_to_others_is_never_changed_whoever_writes() {
        var made = disclose(onLaw()).then().statusCode(201).extract().<String>path("id");
        for (var change : List.of(
                "disclosed_on = disclosed_on - 30",
                "ground = 'CONSENT', consent_purpose = 'SHARING', legal_provision = null",
                "items = '{HEALTH}'",
                "recipient_id = (select id from organization where id <> recipient_id limit 1)",
                "form = 'SPOKEN'",
                "disclosed_by = (select id from account where id <> disclosed_by limit 1)")) {
            var refused = assertThrows(
                    RuntimeException.class,
                    () -> world.asOwner("update disclosure set " + change + " where id = '" + made + "'"),
                    change);
            assertTrue(String.valueOf(refused).contains("never changed"), String.valueOf(refused));
        }
        // A newer key seals it anew.
        world.asOwner("update disclosure set purpose_sealed = purpose_sealed || ''::bytea where id = '" + made + "'");
    }

    @Test
    void a_task_of_the_law_names_its_article_and_asks_nobody() {
        var body = onLaw();
        body.put("requestedBy", "Thiếu tá Nguyễn Văn A");
        body.put("requestReference", "123/CAX-ĐT");
        body.put("items", List.of("INFORMANT", "ABUSE_DETAIL", "ABUSE_DETAIL"));
        disclose(body)
                .then()
                .statusCode(201)
                .body("legalProvision", equalTo("Luật Trẻ em 102/2016/QH13 Đ.51.2"))
                .body("consentPurpose", nullValue())
                .body("requestedBy", equalTo("Thiếu tá Nguyễn Văn A"))
                .body("items", contains("ABUSE_DETAIL", "INFORMANT"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        disclose(Map.of("ground", "LAW_TASK", "consentPurpose", "FORUM", "disclosedOn", "2026-11-23"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/recipientId",
                                "/purpose",
                                "/form",
                                "/items",
                                "/disclosedOn",
                                "/legalProvision",
                                "/consentPurpose"));
        var body = onConsent();
        body.put("consentPurpose", "PARTY");
        body.put("items", List.of("INFORMANT"));
        body.put("legalProvision", "Đ.1");
        body.put("recipientId", "00000000-0000-4000-8000-000000000000");
        disclose(body)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "UNKNOWN_VALUE", "UNKNOWN_VALUE", "INFORMANT_BY_LAW_ONLY", "ONLY_WITH_LAW_TASK"));
    }

    @Test
    void the_log_is_walked_page_by_page_and_belongs_to_its_child_alone() {
        for (var day : List.of("2026-11-01", "2026-11-03", "2026-11-02", "2026-11-02")) {
            var body = onLaw();
            body.put("disclosedOn", day);
            disclose(body).then().statusCode(201);
        }
        var listed = new ArrayList<String>();
        var needed = world.statementsOf(
                province.officer(),
                () -> listed.addAll(
                        as(province.officer()).get(path()).jsonPath().getList("items.disclosedOn")));
        var whole = as(province.officer()).get(path()).jsonPath();
        assertTrue(needed <= 4, () -> "a list needs " + needed + " statements, at most 4");
        assertEquals(List.of("2026-11-03", "2026-11-02", "2026-11-02", "2026-11-01"), listed);
        var walked = new ArrayList<String>();
        String next = null;
        do {
            var page = as(province.officer())
                    .get(path() + "?limit=1" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(whole.getList("items.id"), walked);
        as(province.neighboursOfficer()).get(path()).then().statusCode(404);
        var other = registered(province.officer(), child("Lê Thị Khác", province.commune()));
        as(province.officer())
                .get("/children/" + other + "/disclosures/" + walked.get(0))
                .then()
                .statusCode(404);
    }

    private String path() {
        return "/children/" + child + "/disclosures";
    }

    private Response disclose(Map<String, ?> body) {
        return as(province.officer()).contentType(ContentType.JSON).body(body).post(path());
    }

    private Map<String, Object> onConsent() {
        return new HashMap<>(Map.of(
                "recipientId", school,
                "purpose", "Xét học bổng",
                "ground", "CONSENT",
                "form", "PAPER",
                "items", List.of("IDENTITY", "FAMILY"),
                "disclosedOn", "2026-11-20"));
    }

    private Map<String, Object> onLaw() {
        var body = onConsent();
        body.put("ground", "LAW_TASK");
        body.put("legalProvision", "Luật Trẻ em 102/2016/QH13 Đ.51.2");
        return body;
    }

    private String agree(String giver, String purpose) {
        return as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "purpose",
                        purpose,
                        "givenBy",
                        giver,
                        "giverName",
                        "Ai Đó",
                        "givenOn",
                        "2026-11-01",
                        "evidence",
                        "Giấy đồng ý"))
                .post("/children/" + child + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
