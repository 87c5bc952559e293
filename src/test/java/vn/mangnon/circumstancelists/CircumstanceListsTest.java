package vn.mangnon.circumstancelists;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** Entries of the registers that come as a list; the tests' today is 2026-11-22. */
@QuarkusTest
class CircumstanceListsTest {

    @Inject
    World world;

    World.Province province;
    String number;
    String numbered;
    String unnumbered;
    String neighbours;

    @BeforeEach
    void children_here_and_next_door() {
        province = world.freshProvince();
        number = "0874" + "%08d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
        var details = child("Đỗ Thị Có Số", province.commune());
        details.put("personalId", number);
        numbered = registered(province.officer(), details);
        unnumbered = registered(province.officer(), child("Đỗ Văn Chưa Số", province.commune()));
        neighbours = registered(province.neighboursOfficer(), child("Đỗ Thị Xã Bên", province.neighbour()));
    }

    private ValidatableResponse bring(String query, String... rows) {
        var file =
                "Mã trên hệ thống,Số định danh cá nhân,Hoàn cảnh,Từ ngày,Đến ngày,Căn cứ,Loại căn cứ,Mức độ nguy cơ\n"
                        + String.join("\n", rows);
        return as(province.officer())
                .multiPart("file", World.file(file.getBytes(StandardCharsets.UTF_8)))
                .post("/circumstance-imports" + query)
                .then();
    }

    private List<String> groups(String child) {
        return as(province.officer())
                .get("/children/" + child + "/circumstances")
                .jsonPath()
                .getList("items.since");
    }

    @Test
    void rows_are_entries_by_number_or_record_and_twice_is_once() {
        var rows = new String[] {
            "," + number + ",Trẻ em thuộc hộ nghèo,01/01/2025,,QĐ 12/QĐ-UBND,Quyết định,",
            "," + number + ",n.1,01/02/2025,,,,",
            unnumbered + ",,a),2024-05-06,,,,",
            unnumbered + ",,INJURED,20/11/2026,,,,Cao"
        };
        bring("?dryRun=true", rows)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("added", equalTo(4))
                .body("faults", hasSize(0));
        assertEquals(List.of(), groups(numbered), "a trial writes nothing");
        bring("", rows)
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("added", equalTo(4))
                .body("faults", hasSize(0));
        as(province.officer())
                .get("/children/" + numbered + "/circumstances")
                .then()
                .body("items.condition", contains("POOR_HOUSEHOLD", null))
                .body("items.subcategory", contains(null, "n.1"))
                .body("items[0].evidenceKind", equalTo("DECISION"))
                .body("items[0].reviewDueOn", equalTo("2027-11-22"));
        as(province.officer())
                .get("/children/" + unnumbered + "/circumstances")
                .then()
                .body("items.category", contains("a", null))
                .body("items[1].riskLevel", equalTo("HIGH"))
                .body("items[1].foundOn", equalTo("2026-11-22"));
        bring("", rows).body("added", equalTo(0)).body("known", equalTo(4)).body("faults", hasSize(0));
        assertEquals(2, groups(numbered).size());
    }

    @Test
    void what_breaks_a_rule_is_left_out_and_told_by_line_and_column() {
        bring(
                        "",
                        "," + number + ",n,01/02/2025,,,,",
                        "," + number + ",i,01/02/2025,,Lời kể,Lời khai,",
                        "," + number + ",a,01/02/2025,,,,",
                        "," + number + ",a,01/03/2025,,,,",
                        "," + number + ",zz,01/02/2025,,,,",
                        "," + number + ",b,2025,,,,",
                        "," + number + ",b,01/02/2027,,,,",
                        ",,b,01/02/2025,,,,",
                        neighbours + ",,b,01/02/2025,,,,",
                        UUID.randomUUID() + ",,b,01/02/2025,,,,")
                .statusCode(200)
                .body("added", equalTo(1))
                .body(
                        "faults.collect { it.line + ' ' + it.column + ' ' + it.code }",
                        containsInAnyOrder(
                                "2 circumstance NEEDS_POVERTY",
                                "3 evidenceKind NOT_WHAT_THE_GROUP_NEEDS",
                                "5 since PERIODS_OVERLAP",
                                "6 circumstance UNKNOWN_VALUE",
                                "7 since UNKNOWN_VALUE",
                                "8 since IN_THE_FUTURE",
                                "9 childId REQUIRED",
                                "10 childId UNKNOWN_VALUE",
                                "11 childId UNKNOWN_VALUE"));
        assertEquals(1, groups(numbered).size());
        as(province.neighboursOfficer())
                .get("/children/" + neighbours + "/circumstances")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void what_is_no_such_list_is_refused_whole() {
        as(province.officer())
                .multiPart("file", World.file("Họ tên,Từ ngày\nA,01/01/2025".getBytes(StandardCharsets.UTF_8)))
                .post("/circumstance-imports")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/file"));
        as(province.officer())
                .multiPart("other", "x")
                .post("/circumstance-imports")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REQUIRED"));
        as(province.chair())
                .contentType(JSON)
                .body(Map.of())
                .post("/circumstance-imports")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(403, 415));
    }
}
