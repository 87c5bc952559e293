package vn.mangnon.forms;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class FormTemplatesResourceTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    private static Map<String, Object> version(String code, String validFrom, String question) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", "Phiếu thử",
                "kind", "PHIẾU",
                "title", "Thăm hộ",
                "status", "UNCONFIRMED",
                "validFrom", validFrom,
                "legalBasis", "Kế hoạch của xã",
                "signer", "Cộng tác viên",
                "sections",
                        List.of(Map.of(
                                "code",
                                "all",
                                "title",
                                "Nội dung",
                                "questions",
                                List.of(Map.of("code", question, "label", "Nhận xét", "type", "TEXT"))))));
    }

    private static Response publish(Map<String, ?> body) {
        return as("admin").contentType(JSON).body(body).post("/form-templates");
    }

    private static String freshCode() {
        return "phieu-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void the_sixteen_forms_of_the_decree_are_there_and_say_which_were_compared_with_it() {
        var listed = as(province.officer())
                .get("/form-templates?asOf=2017-07-01")
                .then()
                .statusCode(200);
        listed.body(
                "items.code",
                equalTo(IntStream.rangeClosed(1, 16)
                        .mapToObj("mau-%02d"::formatted)
                        .toList()));
        listed.body("items.findAll { it.status == 'CONFIRMED' }.code", contains("mau-01", "mau-06"));
        as(province.officer()).get("/form-templates?asOf=2017-06-30").then().body("items", hasSize(0));
        as(province.officer())
                .get("/form-templates/mau-06")
                .then()
                .statusCode(200)
                .body("sections.find { it.code == 'harm' }.questions.anchors.high", hasSize(3))
                .body("sections.find { it.code == 'harm' }.questions.status", not(hasItem("UNCONFIRMED")))
                .body(
                        "sections.find { it.code == 'recovery' }.questions.status",
                        contains("UNCONFIRMED", "UNCONFIRMED"));
    }

    @Test
    void what_was_delivered_passes_the_checks_that_hold_for_what_is_posted() {
        for (int i = 1; i <= 16; i++) {
            var json = as("admin").get("/form-templates/mau-%02d/versions/1".formatted(i));
            var body = json.jsonPath().<String, Object>getMap("");
            List.of("id", "version", "createdAt").forEach(body::remove);
            body.put("code", freshCode());
            publish(body).then().statusCode(201);
        }
    }

    @Test
    void another_version_is_data_and_leaves_the_one_before_as_it_was() {
        var code = freshCode();
        publish(version(code, "2026-01-01", "first"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/form-templates/" + code + "/versions/1"))
                .body("version", equalTo(1));
        var before = as(province.officer())
                .get("/form-templates/" + code + "/versions/1")
                .asString();
        publish(version(code, "2026-12-01", "second")).then().statusCode(201).body("version", equalTo(2));
        as(province.officer())
                .get("/form-templates/" + code)
                .then()
                .body("sections[0].questions.code", contains("first"));
        as(province.officer())
                .get("/form-templates/" + code + "?asOf=2026-12-01")
                .then()
                .body("version", equalTo(2))
                .body("sections[0].questions.code", contains("second"));
        assertEquals(
                before,
                as(province.officer())
                        .get("/form-templates/" + code + "/versions/1")
                        .asString());
        var first = as(province.officer()).get("/form-templates/" + code + "/versions?limit=1");
        first.then().body("items.version", contains(2));
        as(province.officer())
                .get("/form-templates/" + code + "/versions?limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.version", contains(1))
                .body("next", equalTo(null));
        publish(version(code, "2026-12-01", "third"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("NOT_AFTER_VERSION_BEFORE"));
    }

    @Test
    void a_published_version_cannot_be_changed_by_anybody() {
        for (var sql : List.of(
                "update form_template set title = 'Khác' where code = 'mau-01'",
                "delete from form_template where code = 'mau-01'")) {
            var refused = assertThrows(IllegalStateException.class, () -> world.asOwner(sql));
            assertTrue(String.valueOf(refused.getCause()).contains("does not change"), refused.toString());
        }
    }

    @Test
    void what_cannot_be_a_form_is_told_with_all_its_faults() {
        var body = version(freshCode(), "2026-01-01", "x");
        body.put("validTo", "2025-01-01");
        body.put(
                "sections",
                List.of(
                        Map.of(
                                "code",
                                "all",
                                "title",
                                "Nội dung",
                                "questions",
                                List.of(
                                        Map.of("code", "a", "label", "Chọn", "type", "CHOICE"),
                                        Map.of(
                                                "code",
                                                "a",
                                                "label",
                                                "Chữ",
                                                "type",
                                                "TEXT",
                                                "required",
                                                true,
                                                "ifKnown",
                                                true,
                                                "scored",
                                                true,
                                                "anchors",
                                                Map.of("high", "x")),
                                        Map.of(
                                                "code",
                                                "t",
                                                "label",
                                                "Bảng",
                                                "type",
                                                "TABLE",
                                                "columns",
                                                List.of(
                                                        Map.of("code", "c", "label", "Cột", "type", "TABLE"),
                                                        Map.of("code", "c", "label", "Cột", "type", "TEXT"))))),
                        Map.of(
                                "code",
                                "all",
                                "title",
                                "Nội dung",
                                "questions",
                                List.of(Map.of("code", "b", "label", "Chữ", "type", "TEXT")))));
        publish(body)
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/validTo NOT_AFTER_START",
                                "/sections/0/questions/0/options REQUIRED",
                                "/sections/0/questions/1/code CODE_GIVEN_TWICE",
                                "/sections/0/questions/1/ifKnown REQUIRED_AND_IF_KNOWN",
                                "/sections/0/questions/1/scored NOT_OF_THIS_TYPE",
                                "/sections/0/questions/1/anchors NOT_OF_THIS_TYPE",
                                "/sections/0/questions/2/columns/0/type NOT_IN_A_TABLE",
                                "/sections/0/questions/2/columns/1/code CODE_GIVEN_TWICE",
                                "/sections/1/code CODE_GIVEN_TWICE"));
        publish(Map.of("code", "Không được"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/title", "/sections", "/validFrom"));
        publish(Map.of("code", "x1", "secret", 1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_FIELD"));
        as(province.officer())
                .contentType(JSON)
                .body(version(freshCode(), "2026-01-01", "x"))
                .post("/form-templates")
                .then()
                .statusCode(403);
        as(province.officer()).get("/form-templates/mau-99").then().statusCode(404);
        as(province.officer()).get("/form-templates/mau-99/versions").then().statusCode(404);
        as(province.officer()).get("/form-templates/mau-01/versions/7").then().statusCode(404);
    }
}
