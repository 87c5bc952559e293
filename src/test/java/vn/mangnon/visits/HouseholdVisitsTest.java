package vn.mangnon.visits;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.tables.TableCell;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.Tables;

/** A collaborator keeps the households of a hamlet, visits them, and tells the officer what was seen. */
@QuarkusTest
class HouseholdVisitsTest {

    @Inject
    World world;

    World.Province province;
    UUID hamlet;
    String collaborator;
    String neighboursCollaborator;

    @BeforeEach
    void a_hamlet_with_a_collaborator() {
        province = world.freshProvince();
        var code = province.code();
        hamlet = world.unit(
                code + "-A1", "Ấp 1", "HAMLET", code + "-A", "/" + code + "/" + code + "-A/" + code + "-A1/");
        collaborator = world.account("ctv-" + code.toLowerCase(Locale.ROOT), Duties.HAMLET_COLLABORATOR, hamlet);
        var other = world.unit(
                code + "-A2", "Ấp 2", "HAMLET", code + "-A", "/" + code + "/" + code + "-A/" + code + "-A2/");
        neighboursCollaborator =
                world.account("ctv2-" + code.toLowerCase(Locale.ROOT), Duties.HAMLET_COLLABORATOR, other);
    }

    private static Response post(String account, String path, Map<String, ?> body) {
        return as(account).contentType(JSON).body(body).post(path);
    }

    private String household() {
        return post(
                        collaborator,
                        "/households",
                        Map.of(
                                "headName",
                                "Nguyễn Văn Chủ",
                                "adminUnitId",
                                hamlet,
                                "addressLine",
                                "Tổ 3",
                                "povertyStatus",
                                "POOR",
                                "povertySince",
                                "2025-01-01",
                                "povertyYear",
                                2025,
                                "members",
                                List.of(
                                        Map.of("fullName", "Lê Thị Vợ", "dateOfBirth", "1990-02-03", "relation", "vợ"),
                                        Map.of("fullName", "Bé Chưa Ghi", "dateOfBirth", "2020-02-03", "sex", "MALE"))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_household_is_seen_by_who_works_there_and_holds_its_children() {
        var id = household();
        var details = new HashMap<>(child("Bé Trong Hộ", hamlet));
        details.put("householdId", id);
        details.put("caregivers", List.of(Map.of("fullName", "Lê Thị Vợ", "relation", "mẹ")));
        var first = registered(collaborator, details);
        details.put("fullName", "Bé Em");
        details.put("dateOfBirth", "2020-05-06");
        var second = registered(collaborator, details);
        var apart = new HashMap<>(child("Bé Ở Nhà Ngoại", hamlet));
        apart.put("caregivers", List.of(Map.of("fullName", "LE THI VO", "relation", "Mẹ")));
        var third = registered(collaborator, apart);
        as(collaborator)
                .get("/households/" + id)
                .then()
                .body("children.id", contains(first, second), "povertyStatus", equalTo("POOR"), "members", hasSize(2));
        as(province.officer())
                .get("/households?povertyStatus=POOR&adminUnitId=" + province.commune())
                .then()
                .body("items.id", contains(id), "items[0].children", hasSize(2));
        as(neighboursCollaborator).get("/households/" + id).then().statusCode(404);
        as(province.neighboursOfficer()).get("/households").then().body("items", hasSize(0));
        as(province.supervisor()).get("/households").then().statusCode(403);
        as(collaborator)
                .get("/children/" + first + "/siblings")
                .then()
                .body("items.child.id", contains(third, second))
                .body("items.find { it.child.id == '" + second + "' }.reasons", contains("HOUSEHOLD", "MOTHER"))
                .body("items.find { it.child.id == '" + third + "' }.reasons", contains("MOTHER"));
        // Elsewhere and nowhere are one.
        details.remove("id");
        details.put("fullName", "Bé Khác");
        details.put("residence", Map.of("adminUnitId", province.neighbour().toString(), "kind", "PERMANENT"));
        post(province.neighboursOfficer(), "/children", details)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/householdId"), "errors[0].code", equalTo("UNKNOWN_VALUE"));
    }

    @Test
    void the_household_child_book_has_every_child_of_every_household() throws IOException {
        var id = household();
        var details = new HashMap<>(child("Bé Trong Hộ", hamlet));
        details.put("householdId", id);
        details.put("caregivers", List.of(Map.of("fullName", "Lê Thị Vợ", "relation", "mẹ")));
        // Another test has one of that name, birth date and mother.
        details.put("duplicateReason", "Trẻ khác, của một bài thử khác");
        registered(collaborator, details);
        post(collaborator, "/households/" + id + "/visits", Map.of("visitedOn", "2026-11-10"))
                .then()
                .statusCode(201);
        post(collaborator, "/household-books", Map.of("adminUnitId", hamlet))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"));
        var body = Map.of("adminUnitId", hamlet, "password", "mat-khau-so-2026");
        var file = post(collaborator, "/household-books", body)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var pages = as(collaborator)
                .contentType(JSON)
                .accept("application/pdf")
                .body(body)
                .post("/household-books")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("so-quan-ly-tre-em.pdf"))
                .extract()
                .asByteArray();
        try (var opened = Loader.loadPDF(pages, "mat-khau-so-2026")) {
            var text = new PDFTextStripper().getText(opened);
            assertTrue(text.contains("Bé Trong Hộ") && text.contains("Bé Chưa Ghi"), text);
        }
        var path = Files.createTempFile("book", ".xlsx");
        try {
            Files.write(path, file);
            var child = TableColumn.of("child", "Họ và tên trẻ em", "", 1);
            var poverty = TableColumn.of("poverty", "Hộ nghèo", "", 1);
            var known = TableColumn.of("known", "Đã ghi vào sổ trẻ em", "", 1);
            var mother = TableColumn.of("mother", "Họ tên mẹ", "", 1);
            var visit = TableColumn.of("visit", "Thăm hộ gần nhất", "", 1);
            var columns = List.of(child, poverty, known, mother, visit);
            var told = new ArrayList<String>();
            try (var table = Tables.read(path, columns, columns, "mat-khau-so-2026")) {
                table.forEachRemaining(
                        row -> told.add(row.cell(child).orElseThrow().text() + ", "
                                + row.cell(poverty).orElseThrow().text() + ", "
                                + row.cell(known).orElseThrow().text() + ", "
                                + row.cell(mother).map(TableCell::text).orElse("-") + ", "
                                + row.cell(visit).orElseThrow().day().first()));
            }
            assertEquals(
                    List.of("Bé Trong Hộ, Nghèo, x, Lê Thị Vợ, 2026-11-10", "Bé Chưa Ghi, Nghèo, chưa, -, 2026-11-10"),
                    told);
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void poverty_has_its_times() {
        var id = household();
        var tag = as(collaborator).get("/households/" + id).header("ETag");
        as(collaborator)
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"povertyStatus\": \"NEAR_POOR\", \"povertySince\": \"2026-01-01\", \"povertyYear\": 2026}")
                .patch("/households/" + id)
                .then()
                .statusCode(200)
                .body("povertyStatus", equalTo("NEAR_POOR"))
                .body("poverty.status", contains("POOR", "NEAR_POOR"))
                .body("poverty[0].until", equalTo("2026-01-01"), "poverty[1].until", nullValue());
        tag = as(collaborator).get("/households/" + id).header("ETag");
        as(collaborator)
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"povertyStatus\": \"NONE\", \"headName\": \"Trần Văn Mới\"}")
                .patch("/households/" + id)
                .then()
                .statusCode(200)
                .body(
                        "povertyStatus",
                        equalTo("NONE"),
                        "poverty[1].until",
                        equalTo("2026-11-22"),
                        "members",
                        hasSize(2));
        as(collaborator)
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"headName\": \"X\"}")
                .patch("/households/" + id)
                .then()
                .statusCode(412);
        post(
                        collaborator,
                        "/households",
                        Map.of("headName", "", "adminUnitId", province.id(), "povertySince", "2027-01-01"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("REQUIRED"))
                .body("errors.code", hasItem("NOT_A_COMMUNE_OR_HAMLET"))
                .body("errors.code", hasItem("IN_THE_FUTURE"));
    }

    @Test
    void a_visit_sent_days_later_becomes_a_proposal_that_the_officer_decides() {
        var id = household();
        var details = new HashMap<>(child("Bé Được Thăm", hamlet));
        details.put("householdId", id);
        var childId = registered(collaborator, details);
        String member = as(collaborator)
                .get("/households/" + id)
                .jsonPath()
                .getString("members.find { it.fullName == 'Bé Chưa Ghi' }.id");
        var visitId = UUID.randomUUID().toString();
        var visit = Map.of(
                "id",
                visitId,
                "visitedOn",
                "2026-11-15",
                "note",
                "Cha mẹ đi làm xa",
                "signs",
                List.of(
                        Map.of("childId", childId, "atRiskReason", "MIGRANT_PARENTS", "note", "Ở với bà"),
                        Map.of("memberId", member, "atRiskReason", "MIGRANT_PARENTS")));
        post(collaborator, "/households/" + id + "/visits", visit)
                .then()
                .statusCode(201)
                .body("proposals", hasSize(2), "proposals.state", contains("OPEN", "OPEN"))
                .body("proposals[0].allowedActions", hasSize(0));
        post(collaborator, "/households/" + id + "/visits", visit)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"));
        post(
                        collaborator,
                        "/households/" + id + "/visits",
                        Map.of(
                                "visitedOn",
                                "2026-11-16",
                                "signs",
                                List.of(Map.of("childId", childId, "atRiskReason", "MIGRANT_PARENTS"))))
                .then()
                .statusCode(201)
                .body("proposals", hasSize(0));
        as(collaborator)
                .get("/households/" + id + "/visits")
                .then()
                .body("items.visitedOn", contains("2026-11-16", "2026-11-15"));
        post(
                        collaborator,
                        "/households/" + id + "/visits",
                        Map.of("visitedOn", "2026-12-01", "signs", List.of(Map.of("atRiskReason", "NOBODY"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/visitedOn", "/signs/0", "/signs/0/atRiskReason"));
        as(neighboursCollaborator).get("/households/" + id + "/visits").then().statusCode(404);

        var open = as(province.officer()).get("/risk-proposals").jsonPath();
        assertEquals(2, open.getList("items").size());
        assertEquals(List.of("ACCEPTANCE", "REFUSAL"), open.getList("items[0].allowedActions"));
        String first = open.getString("items.find { it.childId == '" + childId + "' }.id");
        String second = open.getString("items.find { it.memberId == '" + member + "' }.id");
        as(collaborator)
                .contentType(JSON)
                .body("{}")
                .post("/risk-proposals/" + first + "/acceptance")
                .then()
                .statusCode(403);
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/risk-proposals/" + first + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"), "circumstanceId", notNullValue());
        as(province.officer())
                .get("/children/" + childId)
                .then()
                .body("circumstances.atRiskReason", contains("MIGRANT_PARENTS"))
                .body("circumstances[0].since", equalTo("2026-11-15"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/risk-proposals/" + second + "/acceptance")
                .then()
                .statusCode(409)
                .body("code", equalTo("CHILD_NOT_REGISTERED"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "Cha mẹ đã về"))
                .post("/risk-proposals/" + second + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"), "reason", equalTo("Cha mẹ đã về"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "x"))
                .post("/risk-proposals/" + second + "/refusal")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_DECIDED_ALREADY"));
        as(province.officer()).get("/risk-proposals").then().body("items", hasSize(0));
        as(province.neighboursOfficer()).get("/risk-proposals/" + first).then().statusCode(404);
    }
}
