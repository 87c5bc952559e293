package vn.mangnon.imports;

import static io.restassured.http.ContentType.JSON;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.jobs.Heartbeat;
import vn.mangnon.jobs.Jobs;
import vn.mangnon.kernel.Folding;
import vn.mangnon.limits.Limits;
import vn.mangnon.tables.Tables;
import vn.mangnon.vault.Vault;

/** Lists of children on their way into the register. */
@QuarkusTest
class ImportsResourceTest {

    private static final String HEADING = "STT,Họ và tên,Ngày sinh,Giới tính,Số định danh cá nhân,Dân tộc,Họ tên mẹ,"
            + "Điện thoại mẹ,Mã đơn vị trên hệ thống\n";

    /** Province part of numbers that are never issued; each test has thirty thousand of its own. */
    private static int ownNumbers;

    @Inject
    World world;

    @Inject
    Jobs jobs;

    @Inject
    Vault vault;

    @Inject
    ImportService imports;

    @Inject
    Limits limits;

    World.Province province;
    int serial;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
        serial = 30_000 * ownNumbers++;
    }

    private String number() {
        return "999318%06d".formatted(serial++);
    }

    private static Response send(String account, String query, byte[] file) {
        return as(account).multiPart("file", World.file(file)).post("/imports" + query);
    }

    private static Response send(String account, String query, String text) {
        return send(account, query, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the job and answers with it. */
    private static JsonPath done(String account, Response accepted) {
        accepted.then().statusCode(202);
        var location = accepted.header("Location");
        var job = location.substring(location.indexOf("/jobs/"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(account).get(job).jsonPath().getString("state").matches("SUCCEEDED|FAILED|CANCELLED"));
        return as(account).get(job).jsonPath();
    }

    private long children() {
        return world.number("select count(*) from child where unit_path like '/" + province.code() + "/%'");
    }

    private static List<String> faults(String account, String id) {
        var page = as(account).get("/imports/" + id + "/faults").jsonPath();
        return page.getList("items", Map.class).stream()
                .map(fault -> fault.get("line") + " " + fault.get("column") + " " + fault.get("code"))
                .toList();
    }

    @Test
    void a_trial_finds_every_fault_by_row_and_column_and_can_then_be_carried_out() {
        var twin = child("Lê Thị Đã Có", province.commune());
        var taken = number();
        twin.put("personalId", taken);
        twin.put("caregivers", List.of(Map.of("fullName", "Trần Thị Mẹ", "relation", "Mẹ")));
        registered(province.officer(), twin);
        var elsewhere = number();
        var hidden = child("Bé Xã Bên", province.neighbour());
        hidden.put("personalId", elsewhere);
        registered(province.neighboursOfficer(), hidden);
        var repeated = number();
        var list = "\uFEFFUBND XÃ,,,,,,,,\n" + HEADING
                + "1,Nguyễn Văn An,05/09/2018,Nam," + repeated + ",Kinh,Lê Thị Hoa,912345678,\n"
                + "2,Trần Thị Bé,2019,nữ,,Khơ-me,,,\n"
                + "3,,32/01/2018,con gái,123,Người lạ,,0900,\n"
                + "4,Bé Một,05/09/2018,Nam," + taken + ",,,,\n"
                + "5,Bé Hai,05/09/2018,Nam," + elsewhere + ",,,,\n"
                + "6,LE THI DA CO,06/05/2018,Nữ,,,TRAN THI ME,,\n"
                + "7,Bé Ba,05/09/2018,Nam," + repeated + ",,,,\n"
                + "8,Bé Tư,05/09/2018,Nam,,,,," + province.neighbour() + "\n"
                + "9,Bé Năm,05/09/1999,Nam,,,,,\n";
        var accepted = send(province.officer(), "?dryRun=true&adminUnitId=" + province.commune(), list);
        accepted.then().body("ignoredHeadings", contains("STT"), "format", equalTo("CSV"), "rows", equalTo(9));
        var id = accepted.jsonPath().getString("id");
        var job = done(province.officer(), accepted);

        assertEquals("SUCCEEDED", job.getString("state"), job.prettify());
        assertEquals(2, job.getInt("result.wouldRegister"));
        assertEquals(7, job.getInt("result.refused"));
        assertEquals(2, children(), "a trial changes nothing");
        assertEquals(
                List.of(
                        "5 dateOfBirth NOT_A_DAY",
                        "5 mother REQUIRED",
                        "5 sex UNKNOWN_VALUE",
                        "5 ethnicityCode UNKNOWN_VALUE",
                        "5 fullName REQUIRED",
                        "5 personalId PATTERN",
                        "6 personalId PERSONAL_ID_TAKEN",
                        "7 personalId REGISTERED_ELSEWHERE",
                        "8 null ALREADY_REGISTERED",
                        "9 personalId REPEATS_ROW",
                        "10 residence/adminUnitId UNIT_OUT_OF_SCOPE",
                        "11 dateOfBirth NOT_A_CHILD"),
                faults(province.officer(), id));
        as(province.officer())
                .header("Accept-Language", "en")
                .get("/imports/" + id + "/faults?limit=10")
                .then()
                .body("items", hasSize(10), "items[9].message", containsString("line 3"));
        assertEquals(12, job.getList("problems").size());
        as(province.neighboursOfficer()).get("/imports/" + id).then().statusCode(404);

        var tag = as(province.officer())
                .get("/imports/" + id)
                .then()
                .body("allowedActions", contains("EXECUTION"))
                .extract()
                .header("ETag");
        as(province.officer()).post("/imports/" + id + "/execution").then().statusCode(428);
        var carriedOut = done(
                province.officer(),
                as(province.officer()).header("If-Match", tag).post("/imports/" + id + "/execution"));
        assertEquals(2, carriedOut.getInt("result.registered"), carriedOut.prettify());
        assertEquals(4, children());
        as(province.officer())
                .get("/imports/" + id)
                .then()
                .body("registered", equalTo(2), "refused", equalTo(7), "allowedActions", hasSize(0));
        assertEquals(
                0,
                world.number("select count(*) from import_chunk where content_sealed is not null and import_id = '" + id
                        + "'"),
                "what is done leaves no rows behind");

        var found = as(province.officer())
                .contentType(JSON)
                .body(Map.of("text", "nguyen van an"))
                .post("/children/search")
                .jsonPath();
        var child = as(province.officer())
                .get("/children/" + found.getString("items[0].id"))
                .jsonPath();
        assertEquals("Nguyễn Văn An", child.getString("fullName"));
        assertEquals("2018-09-05", child.getString("dateOfBirth"));
        assertEquals("MALE", child.getString("sex"));
        assertEquals(repeated, child.getString("personalId"));
        assertEquals("01", child.getString("ethnicityCode"));
        assertEquals("Lê Thị Hoa", child.getString("caregivers[0].fullName"));
        assertEquals("mẹ", child.getString("caregivers[0].relation"));
        assertEquals("0912345678", child.getString("caregivers[0].phone"));
        // On record like any other change, in the name of whoever asked.
        assertEquals(
                2,
                world.number("select count(*) from child c where c.unit_path like '/" + province.code() + "/%'"
                        + " and exists (select 1 from audit_entry a where c.id = any(a.subject_ids) and a.username = '"
                        + province.officer() + "' and a.operation = 'POST /imports' and a.changes is not null)"));
        assertEquals(
                4,
                world.number("select count(distinct resource_id) from change_entry where operation = 'CREATED'"
                        + " and resource = 'children' and unit_path like '/" + province.code() + "/%'"));
    }

    @Test
    void all_or_nothing_is_all_or_nothing() {
        var good = HEADING + rows(600, 0);
        var bad = good + "x,Bé Sai,05/09/2018,không rõ,,,,,\n";
        var query = "?mode=ATOMIC&adminUnitId=" + province.commune();
        var refused = done(province.officer(), send(province.officer(), query, bad));
        assertEquals("SUCCEEDED", refused.getString("state"));
        assertEquals(0, refused.getInt("result.registered"));
        assertEquals("sex", refused.getString("problems[0].column"));
        assertEquals(602, refused.getInt("problems[0].line"));
        assertEquals(0, children());
        var taken = done(province.officer(), send(province.officer(), query, good));
        assertEquals(600, taken.getInt("result.registered"), taken.prettify());
        assertEquals(600, taken.getInt("total") / 2);
        assertEquals(600, children());
        var again = done(province.officer(), send(province.officer(), query, good));
        assertEquals(0, again.getInt("result.registered"));
        assertEquals(600, again.getInt("result.refused"));
        assertEquals(600, children(), "the same list twice is one list");
    }

    /** Names and mothers by letters, for a name has no digits. */
    private String rows(int count, int from) {
        var text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append(i)
                    .append(",Bé ")
                    .append(letters(serial + i))
                    .append(",05/09/2018,Nam,")
                    .append(i % 2 == 0 ? numberOfRow(i) : "")
                    .append(",,Mẹ ")
                    .append(letters(serial + i))
                    .append(",,\n");
        }
        return text.toString();
    }

    private String numberOfRow(int row) {
        return "999318%06d".formatted(serial + 15_000 + row);
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }

    @Test
    void ndjson_takes_what_the_register_takes() throws JsonProcessingException {
        var json = new ObjectMapper();
        var one = child("Bé Dòng Một", province.commune());
        one.put("id", UUID.randomUUID().toString());
        var typo = new TreeMap<String, Object>(child("Bé Dòng Hai", province.commune()));
        typo.put("fulName", "x");
        var list = json.writeValueAsString(one) + "\n\n" + json.writeValueAsString(typo) + "\n{\"fullName\": \n"
                + json.writeValueAsString(one) + "\nnull\n";
        var accepted = send(province.officer(), "", list);
        var job = done(province.officer(), accepted);
        assertEquals(1, job.getInt("result.registered"), job.prettify());
        assertEquals(
                List.of("3 fulName UNKNOWN_FIELD", "4 null NOT_JSON", "5 id REPEATS_ROW", "6 null NOT_JSON"),
                faults(province.officer(), accepted.jsonPath().getString("id")));
        as(province.officer()).get("/children/" + one.get("id")).then().statusCode(200);
    }

    @Test
    void a_locked_workbook_opens_with_its_password() throws IOException {
        var locked = new ByteArrayOutputStream();
        var columns = List.of(ImportColumns.FULL_NAME, ImportColumns.DATE_OF_BIRTH, ImportColumns.SEX);
        try (var table =
                Tables.writeLocked(locked, "mat-khau-1", List.of("Danh sách"), columns, Locale.forLanguageTag("vi"))) {
            table.row(Arrays.asList("Bé Trong Tệp Khóa", LocalDate.of(2019, 2, 3), "Nữ"));
        }
        var file = locked.toByteArray();
        send(province.officer(), "?adminUnitId=" + province.commune(), file)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/file"), "errors[0].code", equalTo("PASSWORD_REQUIRED"));
        var job = done(
                province.officer(),
                as(province.officer())
                        .multiPart("file", World.file(file))
                        .multiPart("password", "mat-khau-1")
                        .post("/imports?adminUnitId=" + province.commune()));
        assertEquals(1, job.getInt("result.registered"), job.prettify());
    }

    @Test
    void what_is_no_list_is_told_at_once() {
        send(province.officer(), "", "a,b\n1,2\n").then().statusCode(422).body("errors[0].code", equalTo("NO_HEADING"));
        send(province.officer(), "", "Họ và tên,Ngày sinh\nA,2018\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("COLUMN_MISSING"), "errors[0].message", containsString("sex"));
        send(province.officer(), "", HEADING).then().statusCode(422).body("errors[0].code", equalTo("NO_ROWS"));
        send(province.officer(), "?adminUnitId=" + province.neighbour(), HEADING + rows(1, 0))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("UNIT_OUT_OF_SCOPE"));
        as(province.officer()).multiPart("other", "x").post("/imports").then().statusCode(422);
        assertEquals(
                0,
                world.number("select count(*) from import_run r join account a on a.id = r.account_id"
                        + " where a.username = '" + province.officer() + "'"));
    }

    @Test
    void of_two_lists_with_the_same_children_at_once_each_child_is_registered_once() throws Exception {
        var list = HEADING
                + rows(1_200, 0).lines().filter(row -> row.contains("999318")).collect(Collectors.joining("\n"));
        var query = "?adminUnitId=" + province.commune();
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<JsonPath> bring = () -> done(province.officer(), send(province.officer(), query, list));
            var both = pool.invokeAll(List.of(bring, bring));
            var registered = 0;
            for (var one : both) {
                assertEquals(
                        "SUCCEEDED", one.get().getString("state"), one.get().prettify());
                registered += one.get().getInt("result.registered");
            }
            assertEquals(600, registered);
            assertEquals(600, children());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The server dies in the middle of a part: its connection ends, and nobody says of the job that it failed. */
    @Test
    void an_import_that_was_killed_half_way_goes_on_without_doubles_and_without_gaps() throws Exception {
        int count = 4 * PartWork.ROWS + 7;
        var list = HEADING + rows(count, 0);
        var third = numberOfRow(2 * PartWork.ROWS + 10);
        assertTrue(list.contains(third));
        try (var blocker = owner()) {
            blocker.setAutoCommit(false);
            holdNumber(blocker, third);
            var accepted = send(province.officer(), "?adminUnitId=" + province.commune(), list);
            var id = accepted.jsonPath().getString("id");
            var job = accepted.jsonPath().getString("jobId");
            var waiting = "from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into child %'";
            await().atMost(Duration.ofSeconds(60)).until(() -> asOwner("select count(*) " + waiting) == 1);
            assertEquals(2 * PartWork.ROWS, children());
            asOwner("select count(pg_terminate_backend(pid)) " + waiting);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> as(province.officer())
                            .get("/jobs/" + job)
                            .jsonPath()
                            .getString("state")
                            .equals("FAILED"));
            blocker.rollback();
            world.asOwner(
                    "update job set state = 'RUNNING', finished_at = null, problems = '[]', version = version + 1,"
                            + " updated_at = updated_at - interval '3 minutes' where id = '" + job + "'");
            Heartbeat.beat(jobs);
            var end = done(province.officer(), accepted);
            assertEquals("SUCCEEDED", end.getString("state"), end.prettify());
            assertEquals(count, end.getInt("result.registered"));
            assertEquals(count, children());
            assertEquals(
                    count,
                    world.number("select count(distinct full_name) from child where unit_path like '/" + province.code()
                            + "/%'"));
            as(province.officer())
                    .get("/imports/" + id)
                    .then()
                    .body("registered", equalTo(count), "allowedActions", hasSize(0));
        }
    }

    @Test
    void a_cancelled_import_keeps_what_is_done_and_can_go_on() throws Exception {
        int count = 2 * PartWork.ROWS;
        var list = HEADING + rows(count, 0);
        String job;
        String id;
        try (var blocker = owner()) {
            blocker.setAutoCommit(false);
            holdNumber(blocker, numberOfRow(PartWork.ROWS + 10));
            var accepted = send(province.officer(), "?adminUnitId=" + province.commune(), list);
            id = accepted.jsonPath().getString("id");
            job = accepted.jsonPath().getString("jobId");
            await().atMost(Duration.ofSeconds(60)).until(() -> children() == PartWork.ROWS);
            as(province.officer())
                    .header("If-Match", "*")
                    .post("/jobs/" + job + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            blocker.rollback();
        }
        // What was being written when it was cancelled is finished, and nothing after it is begun.
        await().atMost(Duration.ofSeconds(60)).until(() -> children() == count);
        as(province.officer()).get("/imports/" + id).then().body("allowedActions", contains("RESUMPTION"));
        var resumed = as(province.officer()).header("If-Match", "*").post("/imports/" + id + "/resumption");
        var end = done(province.officer(), resumed);
        assertEquals("SUCCEEDED", end.getString("state"), end.prettify());
        assertEquals(count, end.getInt("result.registered"));
        assertEquals(count, children());
        as(province.officer()).get("/imports/" + id).then().body("allowedActions", hasSize(0));
    }

    @Test
    void the_integrator_s_lists_lie_within_its_scope_too() {
        var integrator = world.account(
                "import-link-" + province.code().toLowerCase(Locale.ROOT), Duties.INTEGRATOR, province.neighbour());
        var job = done(
                integrator,
                send(
                        integrator,
                        "?adminUnitId=" + province.neighbour(),
                        HEADING + rows(3, 0) + "9,Bé Xã Khác,05/09/2018,Nam,,,,," + province.commune() + "\n"));
        assertEquals(3, job.getInt("result.registered"), job.prettify());
        assertEquals("UNIT_OUT_OF_SCOPE", job.getString("problems[0].code"));
        assertEquals(3, children());
    }

    /** What no database keeps, dates of no calendar, a household that is nobody's: each is a fault of its row. */
    @Test
    void rows_that_cannot_be_stored_are_faults_and_hold_up_no_other() throws Exception {
        var json = new ObjectMapper();
        var good = json.writeValueAsString(child("Bé Tốt", province.commune()));
        var homeless = new HashMap<>(child("Bé Không Nhà", province.commune()));
        homeless.put("householdId", UUID.randomUUID());
        var list = good + "\n" + json.writeValueAsString(homeless) + "\n"
                + good.replace("{", "{\"tr\\u0000\\uD800\": 1, ") + "\n"
                + good.replace("2018-05-06", "0001-01-01") + "\n"
                + "{\"" + "x".repeat(1_000) + "\": 1}\n";
        var accepted = send(province.officer(), "", list);
        var job = done(province.officer(), accepted);
        assertEquals("SUCCEEDED", job.getString("state"), job.prettify());
        assertEquals(1, job.getInt("result.registered"), job.prettify());
        assertEquals(4, job.getInt("result.refused"), job.prettify());
        var faults = faults(province.officer(), accepted.jsonPath().getString("id"));
        assertEquals("2 householdId UNKNOWN_VALUE", faults.get(0));
        assertEquals("4 dateOfBirth WRONG_TYPE", faults.get(2));

        var table =
                "Họ và tên,Ngày sinh,Giới tính,Ghi\u0000chú\nBé Xưa,0001-01-01,Nam,\nBé Sau,1/9999,Nam,\nBé Nay,2019,Nam,\n";
        var second = send(province.officer(), "?adminUnitId=" + province.commune(), table);
        second.then().body("ignoredHeadings", contains("Ghi\uFFFDchú"));
        var end = done(province.officer(), second);
        assertEquals(1, end.getInt("result.registered"), end.prettify());
        assertEquals(
                List.of("2 dateOfBirth NOT_A_DAY", "3 dateOfBirth NOT_A_DAY"),
                faults(province.officer(), second.jsonPath().getString("id")).stream()
                        .filter(fault -> fault.contains("NOT_A_DAY"))
                        .toList());
    }

    /** A rule of the database that no check of ours knows stands for all that we have not thought of. */
    @Test
    void of_a_part_that_the_database_refuses_only_the_row_is_refused() throws Exception {
        var poisoned = "Bé Độc " + letters(serial);
        var constraint = "ck_test_" + province.code().toLowerCase(Locale.ROOT);
        world.asOwner("alter table child add constraint " + constraint + " check (full_name <> '" + poisoned
                + "') not valid");
        try {
            var list = HEADING + rows(5, 0) + "x," + poisoned + ",05/09/2018,Nam,,,,,\n" + rows(5, 5);
            var byRow = send(province.officer(), "?adminUnitId=" + province.commune(), list);
            var job = done(province.officer(), byRow);
            assertEquals("SUCCEEDED", job.getString("state"), job.prettify());
            assertEquals(10, job.getInt("result.registered"), job.prettify());
            assertEquals(
                    List.of("7 null NOT_STORABLE"),
                    faults(province.officer(), byRow.jsonPath().getString("id")));
            var other = HEADING + rows(5, 20) + "x," + poisoned + ",05/09/2018,Nam,,,,,\n";
            var together = send(province.officer(), "?mode=ATOMIC&adminUnitId=" + province.commune(), other);
            var refused = done(province.officer(), together);
            assertEquals("SUCCEEDED", refused.getString("state"), refused.prettify());
            assertEquals(0, refused.getInt("result.registered"), refused.prettify());
            assertEquals("NOT_STORABLE", refused.getString("problems[0].code"), refused.prettify());
            assertEquals(10, children());
        } finally {
            world.asOwner("alter table child drop constraint " + constraint);
        }
    }

    @Test
    void what_nobody_went_on_with_expires_and_is_neither_done_nor_to_be_done() throws Exception {
        var list = HEADING + rows(2 * PartWork.ROWS, 0);
        String id;
        try (var blocker = owner()) {
            blocker.setAutoCommit(false);
            holdNumber(blocker, numberOfRow(PartWork.ROWS + 10));
            var accepted = send(province.officer(), "?adminUnitId=" + province.commune(), list);
            id = accepted.jsonPath().getString("id");
            await().atMost(Duration.ofSeconds(60)).until(() -> children() == PartWork.ROWS);
            as(province.officer())
                    .header("If-Match", "*")
                    .post("/imports/" + id + "/resumption")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("IMPORT_IN_WORK"));
            var waiting = "from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into child %'";
            await().atMost(Duration.ofSeconds(60)).until(() -> asOwner("select count(*) " + waiting) == 1);
            asOwner("select count(pg_terminate_backend(pid)) " + waiting);
            done(province.officer(), accepted);
            blocker.rollback();
        }
        as(province.officer())
                .get("/imports/" + id)
                .then()
                .body("state", equalTo("OPEN"), "allowedActions", contains("RESUMPTION"));
        world.asOwner("update import_run set updated_at = updated_at - interval '3 days' where id = '" + id + "'");
        imports.purge();
        as(province.officer())
                .get("/imports/" + id)
                .then()
                .body("state", equalTo("EXPIRED"), "finishedAt", nullValue(), "allowedActions", hasSize(0))
                .body("done", equalTo(PartWork.ROWS), "registered", equalTo(PartWork.ROWS));
        as(province.officer())
                .header("If-Match", "*")
                .post("/imports/" + id + "/resumption")
                .then()
                .statusCode(409)
                .body("code", equalTo("IMPORT_EXPIRED"));
        assertEquals(
                0,
                world.number("select count(*) from import_chunk where content_sealed is not null and import_id = '" + id
                        + "'"));
        assertEquals(PartWork.ROWS, children());
    }

    /** Whatever the door refuses, a list may not bring in. */
    @Test
    void the_rules_are_the_door_s() throws Exception {
        var own = letters(serial);
        var mother = Map.of("fullName", "Lý Thị Hoà " + own, "relation", "Mẹ đẻ");
        var known = new HashMap<>(child("Lý Hòa " + own, province.commune()));
        known.put("caregivers", List.of(mother));
        registered(province.officer(), known);
        var kept = registered(province.officer(), child("Bé Còn " + own, province.commune()));
        var number = number();
        var numbered = new HashMap<>(child("Bé Nhập " + own, province.commune()));
        numbered.put("personalId", number);
        var absorbed = registered(province.officer(), numbered);
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("into", kept, "reason", "Cùng một trẻ, ghi hai lần"))
                .post("/children/" + absorbed + "/merge")
                .then()
                .statusCode(200);

        var twin = new HashMap<>(child("LÍ HOÀ " + own, province.commune()));
        twin.put("caregivers", List.of(Map.of("fullName", "lí thị hòa " + own, "relation", "me ruot")));
        var again = new HashMap<>(twin);
        again.put("fullName", "Bé Khác " + own);
        var withItsNumber = new HashMap<>(child("Bé Số Cũ " + own, province.commune()));
        withItsNumber.put("personalId", number);
        var other = new HashMap<>(twin);
        other.put("duplicateReason", "Hai chị em sinh đôi, đã xem giấy khai sinh");
        var json = new ObjectMapper();
        var list = json.writeValueAsString(twin) + "\n" + json.writeValueAsString(again) + "\n"
                + json.writeValueAsString(again).replace("Bé", "BÉ") + "\n" + json.writeValueAsString(withItsNumber)
                + "\n" + json.writeValueAsString(other) + "\n";
        var accepted = send(province.officer(), "", list);
        var job = done(province.officer(), accepted);
        assertEquals(
                List.of("1 null ALREADY_REGISTERED", "3 null REPEATS_ROW", "4 personalId PERSONAL_ID_TAKEN"),
                faults(province.officer(), accepted.jsonPath().getString("id")),
                job.prettify());
        assertEquals(2, job.getInt("result.registered"), job.prettify());
        assertEquals(
                1,
                world.number("select count(*) from duplicate_pair p join child c on c.id in (p.one_id, p.other_id)"
                        + " where p.status = 'DISMISSED' and c.full_name = 'LÍ HOÀ " + own + "'"),
                "why it is another child is kept with the pair");
        // The door says the same of each.
        for (var one : List.of(twin, withItsNumber)) {
            as(province.officer())
                    .contentType(JSON)
                    .body(one)
                    .post("/children")
                    .then()
                    .statusCode(409);
        }
    }

    /** Names and mothers without a number: only the lock on name and birth keeps them apart. */
    @Test
    void of_a_list_and_a_door_at_once_each_child_is_registered_once() throws Exception {
        for (var mode : List.of("ROW_BY_ROW", "ATOMIC")) {
            serial += 1_000;
            var list = HEADING
                    + rows(80, 0).lines().filter(row -> !row.contains("999318")).collect(Collectors.joining("\n"));
            var pool = Executors.newFixedThreadPool(3);
            try {
                var before = children();
                Callable<Integer> bring = () -> {
                    var job = done(
                            province.officer(),
                            send(province.officer(), "?mode=" + mode + "&adminUnitId=" + province.commune(), list));
                    assertEquals("SUCCEEDED", job.getString("state"), job.prettify());
                    return job.getInt("result.registered");
                };
                Callable<Integer> door = () -> {
                    var taken = 0;
                    for (int i = 39; i > 0; i -= 4) {
                        var one = new HashMap<>(child("Bé " + letters(serial + i), province.commune()));
                        one.put("dateOfBirth", "2018-09-05");
                        one.put(
                                "caregivers",
                                List.of(Map.of("fullName", "Mẹ " + letters(serial + i), "relation", "mẹ")));
                        taken += as(province.officer())
                                                .contentType(JSON)
                                                .body(one)
                                                .post("/children")
                                                .statusCode()
                                        == 201
                                ? 1
                                : 0;
                    }
                    return taken;
                };
                var registered = 0;
                for (var one : pool.invokeAll(List.of(bring, bring, door))) {
                    registered += one.get();
                }
                assertEquals(children() - before, registered);
                assertEquals(
                        children(),
                        world.number("select count(distinct lower(full_name)) from child where unit_path like '/"
                                + province.code() + "/%'"),
                        mode);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void what_a_trial_tells_of_others_is_on_record_and_has_its_limit() throws Exception {
        var number = number();
        var hidden = new HashMap<>(child("Bé Xã Bên", province.neighbour()));
        hidden.put("personalId", number);
        var id = registered(province.neighboursOfficer(), hidden);
        var list = HEADING + "1,Bé Đoán,05/09/2018,Nam," + number + ",,,,\n";
        var query = "?dryRun=true&adminUnitId=" + province.commune();
        var told = done(province.officer(), send(province.officer(), query, list));
        assertEquals("REGISTERED_ELSEWHERE", told.getString("problems[0].code"), told.prettify());
        as(province.neighboursOfficer())
                .get("/children/" + id + "/accesses?username=" + province.officer())
                .then()
                .body("items.operation", contains("POST /imports"));
        var account = world.text("select cast(id as text) from account where username = '" + province.officer() + "'");
        while (limits.foundElsewhere().spend(account).isEmpty()) {
            // Somebody who tries out what he cannot know.
        }
        var refused = done(province.officer(), send(province.officer(), query, list));
        assertEquals("FAILED", refused.getString("state"), refused.prettify());
        assertEquals("FOUND_ELSEWHERE_EXCEEDED", refused.getString("problems[0].code"), refused.prettify());
        limits.foundElsewhere().giveBack(account);
        assertEquals(
                "SUCCEEDED",
                done(province.officer(), send(province.officer(), query, list)).getString("state"));
    }

    @Test
    void the_same_upload_with_the_same_key_is_one_import() {
        var key = UUID.randomUUID().toString();
        var list = HEADING + rows(3, 0);
        var query = "/imports?adminUnitId=" + province.commune();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var answer = as(province.officer())
                    .header("Idempotency-Key", key)
                    .multiPart("file", World.file(list.getBytes(StandardCharsets.UTF_8)))
                    .post(query);
            var job = done(province.officer(), answer);
            assertEquals("SUCCEEDED", job.getString("state"), job.prettify());
            assertEquals(3, job.getInt("result.registered"), job.prettify());
            ids.add(answer.jsonPath().getString("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
        as(province.officer()).get("/imports").then().body("items", hasSize(1), "items[0].state", equalTo("FINISHED"));
    }

    @Test
    void who_may_not_sign_in_any_more_brings_no_further_part() throws Exception {
        var list = HEADING + rows(3 * PartWork.ROWS, 0);
        try (var blocker = owner()) {
            blocker.setAutoCommit(false);
            holdNumber(blocker, numberOfRow(PartWork.ROWS + 10));
            var accepted = send(province.officer(), "?adminUnitId=" + province.commune(), list);
            var job = accepted.jsonPath().getString("jobId");
            await().atMost(Duration.ofSeconds(60)).until(() -> children() == PartWork.ROWS);
            var waiting = "from pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into child %'";
            await().atMost(Duration.ofSeconds(60)).until(() -> asOwner("select count(*) " + waiting) == 1);
            world.asOwner("update account set enabled = false where username = '" + province.officer() + "'");
            blocker.rollback();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> world.text("select state from job where id = '" + job + "'")
                            .equals("FAILED"));
            assertEquals(2 * PartWork.ROWS, children(), "the part that was under way, and none after it");
        } finally {
            world.asOwner("update account set enabled = true where username = '" + province.officer() + "'");
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.liquibase.username", String.class),
                config.getValue("quarkus.liquibase.password", String.class));
    }

    private static long asOwner(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A registration of the same number that has not ended: whoever brings the number too must wait for it. */
    private void holdNumber(Connection blocker, String number) throws SQLException {
        try (var rights = blocker.createStatement()) {
            rights.execute("select set_config('mangnon.children', '/', true)");
        }
        try (var insert = blocker.prepareStatement(
                "insert into child (id, version, created_at, updated_at, full_name, date_of_birth,"
                        + " birth_date_precision, sex, personal_id_sealed, personal_id_index, personal_id_status,"
                        + " nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)"
                        + " values (?, 0, now(), now(), 'Bé Giữ Chỗ', date '2020-01-01', 'YEAR', 'UNKNOWN', ?, ?,"
                        + " 'DECLARED', 'VN', ?, 'ACTUAL', '/', 'ACTIVE', true)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, vault.seal(number, "child:personal_id"));
            insert.setBytes(3, vault.index(number, "child:personal_id"));
            insert.setObject(4, province.commune());
            insert.executeUpdate();
        }
    }

    @Test
    void no_heading_means_two_columns() {
        var names = new ArrayList<String>();
        for (var column : ImportColumns.ALL) {
            names.add(column.key());
            names.add(column.vietnamese());
            names.add(column.english());
            names.addAll(column.alsoCalled());
        }
        // No heading may mean two columns: the sum of what each column is called is what all are called.
        var each = ImportColumns.ALL.stream()
                .mapToLong(column -> Stream.concat(
                                Stream.of(column.key(), column.vietnamese(), column.english()),
                                column.alsoCalled().stream())
                        .map(Folding::fold)
                        .distinct()
                        .count())
                .sum();
        assertEquals(each, names.stream().map(Folding::fold).distinct().count());
    }
}
