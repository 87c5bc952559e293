package vn.mangnon.units;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** Small lists with codes from 97000 on, which no real unit has; each test takes ten of its own. */
@QuarkusTest
class UnitImportTest {

    private static final AtomicInteger SERIAL = new AtomicInteger(9700);
    private static final String REFORM = "2025-07-01";
    private static final String MERGER = "2026-10-01";

    @Inject
    World world;

    private final int ten = SERIAL.getAndIncrement();
    private final String province = code(0);
    private final String commune = code(1);
    private final String neighbour = code(2);
    private final String successor = code(3);

    @Nested
    class The_good_rows {

        @Test
        void are_counted_and_stand_in_the_tree() {
            var job = imported(twoCommunes(), List.of());
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals("ADMIN_UNIT_IMPORT", job.getString("kind"));
            assertFigures(job, 3, 0, 0, 0, 0);
            assertEquals(List.of(), job.getList("problems"));
            found(commune, "2026-11-22")
                    .body("items.name", contains("Xã Một"))
                    .body("items.parentId", contains(idOf(province)));
        }

        @Test
        void brought_in_again_have_no_effect() {
            imported(merged(), theMerger());
            var before = as("admin").get("/admin-units/" + idOf(successor)).header("ETag");
            assertFigures(imported(merged(), theMerger()), 0, 0, 4, 0, 1);
            assertEquals(
                    before, as("admin").get("/admin-units/" + idOf(successor)).header("ETag"));
        }

        @Test
        void change_what_they_say_otherwise_and_nothing_else() {
            imported(twoCommunes(), List.of());
            var id = idOf(commune);
            var renamed = List.of(
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    row(commune, "Xã Một Đổi Tên", "COMMUNE", province, REFORM, ""));
            assertFigures(imported(renamed, List.of()), 0, 1, 1, 0, 0);
            found(commune, "2026-11-22")
                    .body("items.name", contains("Xã Một Đổi Tên"))
                    .body("items.id", contains(id));
            found(neighbour, "2026-11-22").body("items", hasSize(1));
        }

        @Test
        void are_read_with_a_mark_of_byte_order_in_composed_letters_and_by_the_names_of_the_columns() {
            var units = "\uFEFFvalid_from,level,code,name\n" + REFORM + ",PROVINCE," + province + ",Ti\u0309nh\n";
            var job = finished(started(units, text(SUCCESSIONS, List.of()), false));
            assertEquals(List.of(), job.getList("problems"));
            found(province, "2026-11-22").body("items.name", contains("T\u1EC9nh"));
        }

        @Test
        void are_only_tried_in_a_dry_run() {
            var job = finished(started(text(UNITS, merged()), text(SUCCESSIONS, theMerger()), true));
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(true, job.getBoolean("result.dryRun"));
            assertFigures(job, 4, 0, 0, 1, 0);
            for (var code : List.of(province, commune, neighbour, successor)) {
                found(code, "2026-01-01").body("items", hasSize(0));
                found(code, "2026-11-22").body("items", hasSize(0));
            }
        }
    }

    @Nested
    class The_bad_rows {

        @Test
        void are_told_with_file_and_line_and_the_rest_is_kept() {
            var units = List.of(
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    row(code(4), "Xã", "COMMUNE", province, "2025-13-01", ""),
                    row(code(4), "Xã", "COMMUNE", code(9), REFORM, ""),
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    row(province, "Tỉnh", "PROVINCE", "", "2025-08-01", ""),
                    row("X", "Xã", "COMMUNE", province, REFORM, ""),
                    row(code(4), "Xã", "COMMUNE", "", REFORM, ""),
                    row(code(5), "Tỉnh", "PROVINCE", province, REFORM, ""),
                    row(code(4), "Xã", "COMMUNE", province, REFORM, REFORM),
                    row(code(4), "Xã", "TOWN", province, REFORM, ""),
                    row(code(4), "", "COMMUNE", province, REFORM, ""),
                    row(code(4), "X".repeat(201), "COMMUNE", province, REFORM, ""),
                    row(commune, "Xã Một", "COMMUNE", province, REFORM, ""));
            var job = imported(units, List.of());
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(
                    new TreeMap<>(Map.ofEntries(
                            Map.entry("units 03", "WRONG_TYPE valid_from"),
                            Map.entry("units 04", "UNKNOWN_PARENT " + code(9)),
                            Map.entry("units 05", "DUPLICATE_ROW " + province + " " + REFORM),
                            Map.entry("units 06", "OVERLAPS_ANOTHER " + province),
                            Map.entry("units 07", "NOT_A_UNIT_CODE code"),
                            Map.entry("units 08", "REQUIRED parent_code"),
                            Map.entry("units 09", "PROVINCE_WITH_PARENT parent_code"),
                            Map.entry("units 10", "NOT_AFTER_START valid_to"),
                            Map.entry("units 11", "WRONG_TYPE level"),
                            Map.entry("units 12", "REQUIRED name"),
                            Map.entry("units 13", "TOO_LONG name"))),
                    problems(job));
            assertFigures(job, 2, 0, 0, 0, 0);
            assertEquals(11, job.getInt("result.rowsNotPlaced"));
            found(commune, "2026-11-22").body("items.name", contains("Xã Một"));
            found(code(4), "2026-11-22").body("items", hasSize(0));
        }

        @Test
        void of_successions_are_told_with_their_line_too() {
            var successions = List.of(
                    step(code(8), successor, "FULL"),
                    step(commune, code(8), "FULL"),
                    step(commune, successor, "HALF"),
                    step(neighbour, neighbour, "FULL"),
                    step("82a", successor, "FULL"),
                    step(commune, successor, "FULL"),
                    step(commune, successor, "PARTIAL"));
            var job = imported(merged(), successions);
            assertEquals(
                    new TreeMap<>(Map.of(
                            "successions 02", "UNKNOWN_OLD_CODE " + code(8),
                            "successions 03", "UNKNOWN_NEW_CODE " + code(8),
                            "successions 04", "WRONG_TYPE extent",
                            "successions 05", "UNIT_GOES_ON " + neighbour,
                            "successions 06", "NOT_A_UNIT_CODE old_code",
                            "successions 08", "DUPLICATE_ROW COMMUNE " + commune + " " + successor + " " + MERGER)),
                    problems(job));
            assertFigures(job, 4, 0, 0, 1, 0);
        }

        @Test
        void that_overlap_what_is_there_are_told() {
            imported(twoCommunes(), List.of());
            var job = imported(List.of(row(commune, "Xã Khác", "COMMUNE", province, "2026-01-01", "")), List.of());
            assertEquals(Map.of("units 02", "OVERLAPS_ANOTHER " + commune), problems(job));
            found(commune, "2026-11-22").body("items.name", contains("Xã Một"));
        }

        @Test
        void do_not_make_room_for_a_row_that_overlaps_what_they_would_have_replaced() {
            imported(twoCommunes(), List.of());
            // The second row would end the commune that is there, but cannot stand beside the first.
            var job = imported(
                    List.of(
                            row(commune, "Xã Khác", "COMMUNE", province, "2025-09-01", ""),
                            row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                            row(commune, "Xã Một", "COMMUNE", province, REFORM, "2026-01-01")),
                    List.of());
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(
                    Map.of("units 02", "OVERLAPS_ANOTHER " + commune, "units 04", "OVERLAPS_ANOTHER " + commune),
                    problems(job));
            found(commune, "2026-11-22").body("items.name", contains("Xã Một"));
        }

        @Test
        void take_those_below_them_along() {
            var job = imported(
                    List.of(
                            row(code(6), "Huyện", "DISTRICT", code(9), REFORM, ""),
                            row(code(7), "Xã", "COMMUNE", code(6), REFORM, "")),
                    List.of());
            assertEquals(
                    Map.of("units 02", "UNKNOWN_PARENT " + code(9), "units 03", "UNKNOWN_PARENT " + code(6)),
                    problems(job));
        }

        @Test
        void keep_their_line_behind_empty_lines_and_names_on_two_lines() {
            var units = UNITS + "\n\n" + province + ",\"Tỉnh\nHai Dòng\",PROVINCE,," + REFORM + ",\n\n"
                    + row(commune, "Xã", "COMMUNE", province, "soon", "") + "\n";
            var job = finished(started(units, text(SUCCESSIONS, List.of()), false));
            assertEquals(Map.of("units 06", "WRONG_TYPE valid_from"), problems(job));
        }

        @Test
        void that_are_no_text_of_UTF_8_are_told() {
            var units = List.of(
                    row(province, "T\u0000nh", "PROVINCE", "", REFORM, ""),
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    row(commune, "Xã", "COMMUNE", "\u0000", REFORM, ""));
            var job = imported(units, List.of());
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(Map.of("units 02", "NOT_TEXT name", "units 04", "NOT_TEXT parent_code"), problems(job));
            var latin = text(UNITS, List.of(row(commune, "X\u00E3", "COMMUNE", province, REFORM, "")))
                    .getBytes(StandardCharsets.ISO_8859_1);
            var another = finished(idOf(as("admin")
                    .multiPart("units", World.file(latin), "text/csv")
                    .multiPart("successions", World.file(bytes(SUCCESSIONS)), "text/csv")
                    .post("/admin-unit-imports")
                    .then()));
            assertEquals(Map.of("units 02", "NOT_TEXT name"), problems(another));
            found(commune, "2026-11-22").body("items", hasSize(0));
        }

        @Test
        void from_which_on_a_file_is_no_list_end_its_reading_and_those_before_are_kept() {
            var units = List.of(
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    commune + ",\"Xã\" Một,COMMUNE," + province + "," + REFORM + ",",
                    row(neighbour, "Xã Hai", "COMMUNE", province, REFORM, ""));
            var job = imported(units, List.of());
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(Map.of("units 03", "NOT_CSV null"), problems(job));
            found(province, "2026-11-22").body("items", hasSize(1));
        }
    }

    @Nested
    class A_child_in_a_commune_that_ends {

        @Test
        void follows_the_merger_to_the_new_commune_and_stays_with_its_officer() {
            imported(twoCommunes(), List.of());
            var oldOfficer = officerOf(commune);
            var elsewhere = officerOf(neighbour);
            var id = registered(oldOfficer, child("Nguyễn Văn Sáp", UUID.fromString(idOf(commune))));

            assertEquals(Map.of(), problems(imported(merged(), theMerger())));

            var newOfficer = officerOf(successor);
            for (var officer : List.of(oldOfficer, newOfficer)) {
                as(officer).get("/children/" + id).then().statusCode(200).body("assignableTo", nullValue());
                as(officer).get("/children").then().body("items.id", contains(id));
            }
            as(elsewhere).get("/children/" + id).then().statusCode(404);
        }

        @Test
        void waits_for_both_officers_when_the_commune_was_split() {
            imported(twoCommunes(), List.of());
            var oldOfficer = officerOf(commune);
            var id = registered(oldOfficer, child("Trần Thị Tách", UUID.fromString(idOf(commune))));
            var parts = new java.util.ArrayList<>(merged());
            parts.add(row(code(4), "Xã Phần Hai", "COMMUNE", province, MERGER, ""));

            imported(parts, List.of(step(commune, successor, "PARTIAL"), step(commune, code(4), "PARTIAL")));

            for (var officer : List.of(officerOf(successor), officerOf(code(4)))) {
                as(officer)
                        .queryParam("awaitingAssignment", true)
                        .get("/children")
                        .then()
                        .body("items.id", contains(id));
                as(officer).get("/children/" + id).then().body("assignableTo", hasSize(2));
            }
            as(officerOf(neighbour)).get("/children").then().body("items.id", not(hasItem(id)));
        }

        @Test
        void does_not_move_in_a_dry_run() {
            imported(twoCommunes(), List.of());
            var id = registered(officerOf(commune), child("Lê Văn Thử", UUID.fromString(idOf(commune))));
            var moved = List.of(
                    row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                    row(commune, "Xã Một", "COMMUNE", province, REFORM, MERGER));
            finished(started(text(UNITS, moved), text(SUCCESSIONS, List.of(step(commune, neighbour, "FULL"))), true));
            as(officerOf(neighbour)).get("/children/" + id).then().statusCode(404);
        }
    }

    @Nested
    class A_hamlet_of_a_commune_that_was_merged {

        @Test
        void lies_in_the_new_one() {
            imported(twoCommunes(), List.of());
            var hamlet = as(officerOf(commune))
                    .contentType("application/json")
                    .body(Map.of("parentId", idOf(commune), "name", "Ấp Cũ", "typeWord", "ấp", "validFrom", REFORM))
                    .post("/admin-units")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            imported(merged(), theMerger());
            as("admin").get("/admin-units/" + hamlet).then().body("parentId", equalTo(idOf(successor)));
        }
    }

    @Nested
    class A_list_in_which_two_units_became_each_other {

        @Test
        void does_not_keep_a_reader_waiting() {
            var ended = List.of(
                    row(province, "Tỉnh Một", "PROVINCE", "", "2004-07-08", "2010-01-01"),
                    row(code(5), "Tỉnh Hai", "PROVINCE", "", "2004-07-08", "2010-01-01"));
            var circle = List.of(
                    "PROVINCE," + province + "," + code(5) + ",2005-01-01,FULL",
                    "PROVINCE," + code(5) + "," + province + ",2005-01-01,FULL");
            assertEquals("SUCCEEDED", imported(ended, circle).getString("state"));
            var id = found(province, "2005-01-01").extract().<String>path("items[0].id");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> as("admin")
                            .queryParam("parentId", id)
                            .get("/admin-units")
                            .then()
                            .statusCode(200)
                            .body("items", hasSize(0)));
        }
    }

    @Nested
    class The_job {

        @Test
        void is_seen_by_its_owner_alone() {
            var id = imported(twoCommunes(), List.of()).getString("id");
            var anotherAdministrator =
                    world.account("administrator" + ten, Duties.ADMINISTRATOR, UUID.fromString(idOf(province)));
            for (var stranger : List.of(officerOf(commune), "auditor", anotherAdministrator)) {
                as(stranger).get("/jobs/" + id).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
                as(stranger).get("/jobs/" + id + "/events").then().statusCode(404);
                as(stranger)
                        .header("If-Match", "*")
                        .post("/jobs/" + id + "/cancellation")
                        .then()
                        .statusCode(404);
            }
            anonymous().get("/jobs/" + id).then().statusCode(401);
        }

        @Test
        void tells_its_events_until_the_last() {
            var id = started(text(UNITS, twoCommunes()), text(SUCCESSIONS, List.of()), false);
            var events = as("admin")
                    .accept("text/event-stream")
                    .get("/jobs/" + id + "/events")
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/event-stream"))
                    .extract()
                    .asString()
                    .strip()
                    .split("\n\n");
            var last = events[events.length - 1];
            assertEquals("data:", last.substring(0, 5));
            var job = JsonPath.from(last.substring(5));
            assertEquals("SUCCEEDED", job.getString("state"));
            assertEquals(id, job.getString("id"));
        }

        @Test
        void that_has_ended_is_not_sent_twice_and_not_cancelled() {
            var id = imported(twoCommunes(), List.of()).getString("id");
            var etag = as("admin")
                    .get("/jobs/" + id)
                    .then()
                    .header("ETag", notNullValue())
                    .extract()
                    .header("ETag");
            as("admin").header("If-None-Match", etag).get("/jobs/" + id).then().statusCode(304);
            as("admin").post("/jobs/" + id + "/cancellation").then().statusCode(428);
            as("admin")
                    .header("If-Match", etag)
                    .post("/jobs/" + id + "/cancellation")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("JOB_FINISHED"));
        }

        @Test
        void that_nobody_started_is_not_found() {
            as("admin").get("/jobs/" + UUID.randomUUID()).then().statusCode(404);
        }
    }

    @Nested
    class The_request {

        @Test
        void is_the_administrators_alone() {
            var officer = world.freshProvince().officer();
            for (var username : List.of(officer, "ministry", "auditor")) {
                posted(as(username), text(UNITS, twoCommunes()), text(SUCCESSIONS, List.of()))
                        .statusCode(403)
                        .body("code", equalTo("DUTY_MISSING"));
            }
            found(province, "2026-11-22").body("items", hasSize(0));
        }

        @Test
        void needs_both_parts() {
            as("admin")
                    .multiPart("units", World.file(bytes(UNITS)), "text/csv")
                    .post("/admin-unit-imports")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("VALIDATION_FAILED"))
                    .body("errors.pointer", contains("/successions"))
                    .body("errors.code", contains("REQUIRED"));
        }

        @Test
        void says_plainly_whether_it_is_a_dry_run() {
            posted(as("admin").queryParam("dryRun", "yes"), UNITS, SUCCESSIONS)
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?dryRun"));
        }
    }

    private static final String UNITS = "code,name,level,parent_code,valid_from,valid_to";
    private static final String SUCCESSIONS = "level,old_code,new_code,effective_on,extent";

    private String code(int number) {
        return "" + ten + number;
    }

    /** A province with two communes. */
    private List<String> twoCommunes() {
        return List.of(
                row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                row(commune, "Xã Một", "COMMUNE", province, REFORM, ""),
                row(neighbour, "Xã Hai", "COMMUNE", province, REFORM, ""));
    }

    /** The first commune ended, and another began. */
    private List<String> merged() {
        return List.of(
                row(province, "Tỉnh", "PROVINCE", "", REFORM, ""),
                row(commune, "Xã Một", "COMMUNE", province, REFORM, MERGER),
                row(neighbour, "Xã Hai", "COMMUNE", province, REFORM, ""),
                row(successor, "Xã Ba", "COMMUNE", province, MERGER, ""));
    }

    private List<String> theMerger() {
        return List.of(step(commune, successor, "FULL"));
    }

    private static String row(String code, String name, String level, String parent, String validFrom, String validTo) {
        return String.join(",", code, name, level, parent, validFrom, validTo);
    }

    private static String step(String oldCode, String newCode, String extent) {
        return String.join(",", "COMMUNE", oldCode, newCode, MERGER, extent);
    }

    private static String text(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonPath imported(List<String> units, List<String> successions) {
        return finished(started(text(UNITS, units), text(SUCCESSIONS, successions), false));
    }

    private static String started(String units, String successions, boolean dryRun) {
        return idOf(posted(as("admin").queryParam("dryRun", dryRun), units, successions));
    }

    private static String idOf(ValidatableResponse accepted) {
        var location = accepted.statusCode(202)
                .header("Location", containsString("/api/v1/jobs/"))
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse posted(RequestSpecification request, String units, String successions) {
        return request.multiPart("units", World.file(bytes(units)), "text/csv")
                .multiPart("successions", World.file(bytes(successions)), "text/csv")
                .post("/admin-unit-imports")
                .then();
    }

    private static JsonPath finished(String job) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> as("admin").get("/jobs/" + job).jsonPath(),
                        view -> !Set.of("QUEUED", "RUNNING").contains(view.getString("state")));
    }

    /** File and line of each problem with its code and what it is about. */
    private static Map<String, String> problems(JsonPath job) {
        var problems = new TreeMap<String, String>();
        for (var problem : job.<Map<String, Object>>getList("problems")) {
            problems.put(
                    "%s %02d".formatted(problem.get("file"), ((Number) problem.get("line")).longValue()),
                    problem.get("code") + " " + problem.get("value"));
        }
        return problems;
    }

    private static void assertFigures(
            JsonPath job, int added, int changed, int unchanged, int successionsWritten, int successionsUnchanged) {
        assertEquals(
                Map.of(
                        "unitsAdded", added,
                        "unitsChanged", changed,
                        "unitsUnchanged", unchanged,
                        "successionsWritten", successionsWritten,
                        "successionsUnchanged", successionsUnchanged),
                Map.of(
                        "unitsAdded", job.getInt("result.unitsAdded"),
                        "unitsChanged", job.getInt("result.unitsChanged"),
                        "unitsUnchanged", job.getInt("result.unitsUnchanged"),
                        "successionsWritten", job.getInt("result.successionsWritten"),
                        "successionsUnchanged", job.getInt("result.successionsUnchanged")));
    }

    private static ValidatableResponse found(String code, String asOf) {
        return as("admin")
                .queryParam("code", code)
                .queryParam("asOf", asOf)
                .get("/admin-units")
                .then()
                .statusCode(200);
    }

    /** The unit that has the code now, or had it before the merger. */
    private static String idOf(String code) {
        String today = found(code, "2026-11-22").extract().path("items[0].id");
        return today == null ? found(code, "2026-01-01").extract().path("items[0].id") : today;
    }

    private String officerOf(String code) {
        return world.account("importer" + code, Duties.COMMUNE_OFFICER, UUID.fromString(idOf(code)));
    }
}
