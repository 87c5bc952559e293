package vn.mangnon.children;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.Tables;

/** The list of children, taken away as a file. */
@QuarkusTest
class ChildListsTest {

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    World.Province province;
    String first;
    String second;

    @BeforeEach
    void two_children_here_and_one_next_door() {
        province = world.freshProvince();
        var details = child("Nguyễn Thị Danh", province.commune());
        details.put("caregivers", List.of(Map.of("fullName", "Lê Thị Giấu", "relation", "cô", "phone", "0999000001")));
        details.put(
                "residence",
                Map.of("adminUnitId", province.commune(), "kind", "PERMANENT", "addressLine", "Ngõ Kín 12"));
        first = registered(province.officer(), details);
        for (var category : List.of("a", "l")) {
            as(province.officer())
                    .contentType(JSON)
                    .body(Map.of("category", category, "since", "2026-01-01"))
                    .post("/children/" + first + "/circumstances")
                    .then()
                    .statusCode(201);
        }
        second = registered(province.officer(), child("Trần Văn Sách", province.commune()));
        registered(province.neighboursOfficer(), child("Bé Xã Bên", province.neighbour()));
    }

    private Response list(String accept, String query) {
        return as(province.officer()).accept(accept).get("/children" + query);
    }

    @Test
    void as_csv_it_shows_what_the_list_shows_and_no_more() {
        var answer = list("text/csv", "");
        answer.then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", equalTo("attachment; filename=\"tre-em.csv\""));
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        var lines = text.lines().toList();
        assertTrue(lines.get(0).startsWith("\uFEFFMã trên hệ thống,Họ và tên,Ngày sinh"), lines.get(0));
        assertEquals(
                List.of(
                        first + ",Nguyễn Thị Danh,2018-05-06,Chính xác,Nữ,Xã A " + province.code()
                                + ",Đang quản lý,a,x,",
                        second + ",Trần Văn Sách,2018-05-06,Chính xác,Nữ,Xã A " + province.code() + ",Đang quản lý,,,"),
                lines.subList(1, lines.size()));
        for (var secret : List.of("Giấu", "0999000001", "Ngõ Kín")) {
            assertFalse(text.contains(secret), secret);
        }
        var ofGroup = list("text/csv", "?circumstance=a&sort=-id").asString();
        assertTrue(ofGroup.contains(first) && !ofGroup.contains(second), ofGroup);
        assertTrue(as(province.officer())
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/children")
                .asString()
                .contains("Full name,Date of birth"));
        // It is on record who took it away.
        as(province.chair()).accept("text/csv").get("/children").then().statusCode(200);
        as(province.officer())
                .get("/children/" + second + "/accesses")
                .then()
                .body("items.username", hasItem(province.chair()));
    }

    @Test
    void as_ndjson_an_item_a_line() throws IOException {
        var items = json.readTree(list("application/json", "").asByteArray()).get("items");
        var lines = new ArrayList<JsonNode>();
        for (var line : list("application/x-ndjson", "").asString().split("\n")) {
            lines.add(json.readTree(line));
        }
        assertEquals(StreamSupport.stream(items.spliterator(), false).toList(), lines);
        assertEquals(2, lines.size());
    }

    @Test
    void as_a_workbook() throws IOException {
        var file = Files.createTempFile("list", ".xlsx");
        try {
            Files.write(
                    file,
                    list(TableFormat.XLSX_TYPE, "")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
            var name = TableColumn.of("name", "Họ và tên", "", 1);
            var born = TableColumn.of("born", "Ngày sinh", "", 1);
            var told = new ArrayList<String>();
            try (var table = Tables.read(file, List.of(name, born), List.of(name), null)) {
                table.forEachRemaining(
                        row -> told.add(row.cell(name).orElseThrow().text() + " "
                                + row.cell(born).orElseThrow().day().first()));
            }
            assertEquals(List.of("Nguyễn Thị Danh 2018-05-06", "Trần Văn Sách 2018-05-06"), told);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void it_is_whole_however_long_and_pages_are_for_json() {
        var all = new HashSet<>(List.of(first, second));
        for (int i = 0; i < 399; i++) {
            all.add(world.bareChild(province.commune()).toString());
        }
        var lines = list("text/csv", "").asString().lines().skip(1).toList();
        assertEquals(401, lines.size());
        assertEquals(
                all,
                new HashSet<>(lines.stream().map(line -> line.substring(0, 36)).toList()));
        for (var parameter : List.of("limit=5", "cursor=x", "count=exact")) {
            list("text/csv", "?" + parameter)
                    .then()
                    .statusCode(400)
                    .body("errors.code", containsInAnyOrder("UNKNOWN_PARAMETER"));
        }
        list("text/csv", "?circumstance=l").then().statusCode(400).body("code", equalTo("SENSITIVE_FILTER"));
        list("text/plain", "").then().statusCode(406);
        list("*/*", "").then().contentType(containsString("application/json"));
        list("text/csv;q=0.5, application/json", "").then().contentType(containsString("application/json"));
        as(province.supervisor()).accept("text/csv").get("/children").then().statusCode(403);
        var elsewhere = list("text/csv", "?adminUnitId=" + UUID.randomUUID());
        assertEquals(1, elsewhere.asString().lines().count());
    }
}
