package vn.mangnon.exports;

import static io.restassured.http.ContentType.JSON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Sight;
import vn.mangnon.children.ChildRegister;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.Tables;

/** Children on their way out of the register. */
@QuarkusTest
class ExportsResourceTest {

    private static final String PASSWORD = "mat-khau-cua-toi";
    private static int serial = 700_000;

    @Inject
    World world;

    World.Province province;
    String first;

    @BeforeEach
    void two_children_here_and_one_next_door() {
        province = world.freshProvince();
        var one = new HashMap<>(child("Nguyễn Thị Bưởi", province.commune()));
        one.put("personalId", "999318%06d".formatted(serial++));
        // Each test has one of that name, birth date and mother.
        one.put("duplicateReason", "Trẻ khác, của một bài thử khác");
        one.put(
                "residence",
                Map.of(
                        "adminUnitId",
                        province.commune().toString(),
                        "kind",
                        "PERMANENT",
                        "addressLine",
                        "=HYPERLINK(\"http://x\")"));
        one.put(
                "caregivers",
                List.of(
                        Map.of("fullName", "Lê Thị Mẹ", "relation", "mẹ", "phone", "0999000001"),
                        Map.of("fullName", "Trần Bà Ngoại", "relation", "bà")));
        first = registered(province.officer(), one);
        for (var category : List.of("a", "l")) {
            as(province.officer())
                    .contentType(JSON)
                    .body(Map.of("category", category, "since", "2026-01-01"))
                    .post("/children/" + first + "/circumstances")
                    .then()
                    .statusCode(201);
        }
        registered(province.officer(), child("Trần Văn Ổi", province.commune()));
        registered(province.neighboursOfficer(), child("Bé Xã Bên", province.neighbour()));
    }

    private static Response ask(String account, Map<String, ?> details) {
        return as(account).contentType(JSON).body(details).post("/exports");
    }

    /** Waits for the file, and fetches it. */
    private static byte[] fetched(String account, Map<String, ?> details) {
        var accepted = ask(account, details);
        accepted.then().statusCode(202);
        var location = accepted.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(account)
                        .get(location.substring(location.indexOf("/jobs/")))
                        .jsonPath()
                        .getString("state")
                        .matches("SUCCEEDED|FAILED"));
        var id = accepted.jsonPath().getString("id");
        var view = as(account)
                .get("/exports/" + id)
                .then()
                .body("allowedActions", contains("DOWNLOAD"))
                .extract();
        var file = as(account).get("/exports/" + id + "/file");
        file.then().statusCode(200).header("Content-Disposition", containsString("attachment; filename=\"tre-em-"));
        var bytes = file.asByteArray();
        assertEquals(bytes.length, view.jsonPath().getInt("bytes"));
        assertEquals(sha256(bytes), view.jsonPath().getString("sha256"));
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<TableRow> rows(byte[] file, String password) throws IOException {
        var path = Files.createTempFile("export", ".table");
        try {
            Files.write(path, file);
            var columns = ChildRegister.columns(TableFormat.XLSX);
            var rows = new ArrayList<TableRow>();
            try (var table = Tables.read(path, columns, columns, password)) {
                table.forEachRemaining(rows::add);
            }
            return rows;
        } finally {
            Files.delete(path);
        }
    }

    private static String text(TableRow row, String key) {
        return row.cells().containsKey(key) ? row.cells().get(key).text() : null;
    }

    @Test
    void csv_is_what_the_officer_may_see_and_nothing_that_runs() throws IOException {
        var file = fetched(province.officer(), Map.of("format", "CSV"));
        var text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF"));
        assertTrue(text.contains("\"'=HYPERLINK("), text);
        assertFalse(text.contains("Bé Xã Bên"));
        var rows = rows(file, null);
        assertEquals(2, rows.size());
        var bưởi = rows.stream()
                .filter(row -> first.equals(text(row, "id")))
                .findFirst()
                .orElseThrow();
        assertEquals("Nguyễn Thị Bưởi", text(bưởi, "fullName"));
        assertEquals("Nữ", text(bưởi, "sex"));
        assertEquals("2018-05-06", text(bưởi, "dateOfBirth"));
        assertEquals("=HYPERLINK(\"http://x\")", text(bưởi, "residence/addressLine"));
        assertEquals("Lê Thị Mẹ", text(bưởi, "mother"));
        assertEquals("0999000001", text(bưởi, "motherPhone"));
        assertEquals("Trần Bà Ngoại", text(bưởi, "caregiver"));
        assertEquals("a", text(bưởi, "circumstances"), "the sensitive group is not named");
        assertEquals("x", text(bưởi, "sensitive"));
    }

    @Test
    void a_workbook_opens_with_its_password_only() throws IOException {
        ask(province.officer(), Map.of("format", "XLSX"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"), "errors[0].code", equalTo("PASSWORD_REQUIRED"));
        ask(province.officer(), Map.of("format", "CSV", "password", PASSWORD))
                .then()
                .statusCode(422);
        ask(province.officer(), Map.of("format", "XLSX", "password", "ngan"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("SIZE"));
        var file = fetched(province.officer(), Map.of("format", "XLSX", "password", PASSWORD));
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("PK\u0003\u0004"), "no workbook in clear");
        var rows = rows(file, PASSWORD);
        assertEquals(2, rows.size());
        assertEquals(
                0,
                world.number("select count(*) from export_run where password_sealed is not null and rows is not null"));
    }

    @Test
    void ndjson_is_what_the_register_takes() throws IOException {
        var file = fetched(province.officer(), Map.of("format", "NDJSON", "adminUnitId", province.commune()));
        var lines = new String(file, StandardCharsets.UTF_8).strip().split("\n");
        assertEquals(2, lines.length);
        var json = new ObjectMapper();
        for (var line : lines) {
            var node = json.readTree(line);
            if (first.equals(node.get("id").asText())) {
                assertEquals("Trần Bà Ngoại", node.at("/caregivers/1/fullName").asText());
                assertEquals("bà", node.at("/caregivers/1/relation").asText());
                assertEquals("PERMANENT", node.at("/residence/kind").asText());
                assertEquals("[\"a\"]", node.get("circumstances").toString());
                assertTrue(node.get("sensitive").asBoolean());
            }
        }
        // Brought back, all of them are there already; nothing else is wrong with them.
        var again = as(province.officer()).multiPart("file", World.file(file)).post("/imports?dryRun=true");
        var job = again.header("Location").substring(again.header("Location").indexOf("/jobs/"));
        await().until(() ->
                as(province.officer()).get(job).jsonPath().getString("state").equals("SUCCEEDED"));
        JsonPath result = as(province.officer()).get(job).jsonPath();
        assertEquals(2, result.getInt("result.refused"), result.prettify());
        assertTrue(
                List.of("ID_TAKEN", "PERSONAL_ID_TAKEN", "ALREADY_REGISTERED")
                        .containsAll(result.getList("problems.code", String.class)),
                result.prettify());
    }

    @Test
    void that_it_was_made_and_fetched_is_on_record() {
        fetched(province.chair(), Map.of("format", "CSV"));
        var entries = "select count(*) from audit_entry where username = '" + province.chair() + "'";
        assertEquals(
                1,
                world.number(entries + " and operation = 'POST /exports' and cardinality(subject_ids) = 2 and '" + first
                        + "' = any(subject_ids) and changes->0->'fields'->'rows'->>'to' = '2'"));
        assertEquals(1, world.number(entries + " and operation = 'GET /exports/{id}/file'"));
        as(province.officer())
                .get("/children/" + first + "/accesses")
                .then()
                .body("items.findAll { it.operation == 'POST /exports' }", hasSize(1));
    }

    @Test
    void it_is_its_owner_s_alone_and_for_a_day() {
        var id = ask(province.officer(), Map.of("format", "CSV")).jsonPath().getString("id");
        as(province.chair()).get("/exports/" + id).then().statusCode(404);
        as(province.chair()).get("/exports/" + id + "/file").then().statusCode(404);
        as(province.officer()).get("/exports").then().body("items", hasSize(1), "items[0].id", equalTo(id));
        await().until(() -> as(province.officer())
                .get("/exports/" + id)
                .jsonPath()
                .getList("allowedActions")
                .contains("DOWNLOAD"));
        clock.timeIs("2026-11-23T04:00:00Z");
        try {
            as(province.officer())
                    .get("/exports/" + id + "/file")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("EXPORT_NOT_THERE"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void who_has_lost_a_place_gets_no_file_with_what_is_there() {
        fetched(province.officer(), Map.of("format", "CSV"));
        String id = as(province.officer()).get("/exports").jsonPath().getString("items[0].id");
        // As if it had been made while the neighbour's was his too.
        world.asOwner("update export_run set sight = sight || ',/" + province.code() + "/" + province.code()
                + "-B/' where id = '" + id + "'");
        as(province.officer()).get("/exports/" + id).then().body("allowedActions", hasSize(0));
        as(province.officer())
                .get("/exports/" + id + "/file")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXPORT_NOT_THERE"));
    }

    /** Two processes may write one export, when one was only slow to say that it lives. */
    @Test
    void of_two_attempts_the_later_one_s_file_is_the_export_s() {
        var id = UUID.randomUUID();
        world.asOwner(
                "insert into export_run (id, version, created_at, updated_at, account_id, format, status, language)"
                        + " select '" + id
                        + "', 0, timestamptz '2026-11-22 03:00Z', timestamptz '2026-11-22 03:00Z', a.id, 'CSV',"
                        + " 'ACTIVE', 'vi' from account a where username = '" + province.officer() + "'");
        var first = exports.begin(id, Sight.NOTHING);
        exports.addPart(id, first, 0, new byte[] {1});
        var second = exports.begin(id, Sight.NOTHING);
        assertEquals("EXPORT_OVERTAKEN", refused(() -> exports.addPart(id, first, 1, new byte[] {1})));
        exports.addPart(id, second, 0, new byte[] {2});
        var written = new ExportService.Written(1, 1, 1, "x", "y");
        assertEquals("EXPORT_OVERTAKEN", refused(() -> exports.finish(id, first, written, List.of())));
        exports.finish(id, second, written, List.of());
        assertEquals("EXPORT_OVERTAKEN", refused(() -> exports.begin(id, Sight.NOTHING)));
        assertEquals("EXPORT_OVERTAKEN", refused(() -> exports.addPart(id, second, 1, new byte[] {2})));
        var file = as(province.officer()).get("/exports/" + id + "/file");
        assertEquals(200, file.statusCode());
        assertArrayEquals(new byte[] {2}, file.asByteArray());
        assertEquals(1, world.number("select count(*) from export_part where export_id = '" + id + "'"));
    }

    private static String refused(Runnable work) {
        return assertThrows(Problem.class, work::run).code();
    }

    @Test
    void the_same_question_with_the_same_key_is_one_export() {
        var key = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var answer = as(province.officer())
                    .header("Idempotency-Key", key)
                    .contentType(JSON)
                    .body(Map.of("format", "CSV"))
                    .post("/exports");
            answer.then().statusCode(202);
            ids.add(answer.jsonPath().getString("id"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> as(province.officer())
                            .get("/exports/" + ids.get(0))
                            .jsonPath()
                            .getList("allowedActions")
                            .contains("DOWNLOAD"));
        }
        assertEquals(ids.get(0), ids.get(1));
        as(province.officer()).get("/exports").then().body("items", hasSize(1));
    }

    @Inject
    ExportService exports;

    @Inject
    TestClock clock;
}
