package vn.mangnon.quality;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.children.LookingAgain;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.Tables;

/** The register is cleaned: what is wrong is listed, checked by the police, and taken over with its source. */
@QuarkusTest
class DataQualityTest {

    private static final String PASSWORD = "cong-an-xa-2026";
    private static int serial = 800_000;

    @Inject
    World world;

    @Inject
    LookingAgain again;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    /** A girl born on 6 May 2018 with nothing wrong. */
    private Map<String, Object> complete(String name) {
        var details = new HashMap<>(child(name, province.commune()));
        details.put("personalId", number());
        details.put("ethnicityCode", "01");
        details.put("caregivers", List.of(Map.of("fullName", "Lê Thị Mẹ", "relation", "mẹ")));
        return details;
    }

    private static String number() {
        return "999318%06d".formatted(serial++);
    }

    private ValidatableResponse worklist(Defect defect) {
        return as(province.officer())
                .get("/children/data-quality?defect=" + defect)
                .then()
                .statusCode(200);
    }

    @Test
    void each_defect_has_its_worklist() {
        registered(province.officer(), complete("Bé Đủ"));
        var withoutId = complete("Bé Thiếu Số");
        withoutId.remove("personalId");
        var first = registered(province.officer(), withoutId);
        var boyByNumber = complete("Bé Lệch Số");
        boyByNumber.put("personalId", "999218%06d".formatted(serial++));
        var second = registered(province.officer(), boyByNumber);
        var without = complete("Bé Thiếu Dân Tộc");
        without.remove("ethnicityCode");
        without.remove("caregivers");
        without.put("dateOfBirth", "2018-01-01");
        without.put("birthDatePrecision", "YEAR");
        var third = registered(province.officer(), without);
        var elsewhere = new HashMap<>(child("Bé Xã Bên", province.neighbour()));
        registered(province.neighboursOfficer(), elsewhere);
        as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "headName",
                        "Chủ Hộ",
                        "adminUnitId",
                        province.commune(),
                        "members",
                        List.of(
                                Map.of("fullName", "Bé Chưa Ghi", "dateOfBirth", "2021-03-04"),
                                Map.of("fullName", "Ông Nội", "dateOfBirth", "1950-03-04"))))
                .post("/households")
                .then()
                .statusCode(201);

        worklist(Defect.NO_PERSONAL_ID).body("items.childId", contains(first));
        worklist(Defect.MALFORMED_PERSONAL_ID)
                .body("items.childId", contains(second), "items[0].defects", contains("MALFORMED_PERSONAL_ID"));
        worklist(Defect.MISSING_BASICS)
                .body("items.childId", contains(third))
                .body("items[0].missing", contains("ethnicityCode", "dateOfBirth", "caregivers"));
        worklist(Defect.NOT_REGISTERED).body("items.fullName", contains("Bé Chưa Ghi"));
        as(province.officer()).get("/children/data-quality").then().statusCode(400);
        as(province.supervisor())
                .get("/children/data-quality?defect=NO_PERSONAL_ID")
                .then()
                .statusCode(403);
        as(province.officer())
                .get("/children/" + first + "/accesses")
                .then()
                .body("items.operation", hasItem("GET /children/data-quality"));

        // Set right, it is off the list at once.
        var tag = as(province.officer()).get("/children/" + second).header("ETag");
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"sex\": \"MALE\"}")
                .patch("/children/" + second)
                .then()
                .statusCode(200);
        worklist(Defect.MALFORMED_PERSONAL_ID).body("items", hasSize(0));
    }

    @Test
    void a_walk_through_a_worklist_meets_everybody_once() {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            there.add(registered(province.officer(), child("Bé " + (char) ('a' + i), province.commune())));
        }
        var met = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(province.officer())
                    .get("/children/data-quality?defect=NO_PERSONAL_ID&limit=3"
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            met.addAll(page.getList("items.childId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(7, met.size());
        assertEquals(there, new HashSet<>(met));
    }

    private byte[] policeList() {
        return as(province.officer())
                .contentType(JSON)
                .body(Map.of("password", PASSWORD))
                .post("/children/data-quality/police-lists")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<TableRow> read(byte[] file) throws IOException {
        var path = Files.createTempFile("police", ".xlsx");
        try {
            Files.write(path, file);
            var rows = new ArrayList<TableRow>();
            try (var table = Tables.read(path, PoliceListColumns.ALL, PoliceListColumns.ALL, PASSWORD)) {
                table.forEachRemaining(rows::add);
            }
            return rows;
        } finally {
            Files.delete(path);
        }
    }

    /** The police have filled in what is right, in the order id, name, born, sex, number. */
    @SafeVarargs
    private static byte[] signed(List<@Nullable Object>... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = Tables.writeLocked(
                bytes, PASSWORD, List.of("CÔNG AN XÃ"), PoliceListColumns.ALL, Locale.forLanguageTag("vi"))) {
            for (var row : rows) {
                table.row(Arrays.asList(
                        row.get(0),
                        "x",
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        null));
            }
        }
        return bytes.toByteArray();
    }

    private ValidatableResponse handBack(byte[] file, String number) {
        return as(province.officer())
                .multiPart("file", World.file(file))
                .multiPart("password", PASSWORD)
                .multiPart("documentNumber", number)
                .multiPart("documentDate", "2026-11-20")
                .multiPart("signedBy", "Trưởng công an xã")
                .post("/children/data-quality/signed-lists")
                .then();
    }

    @Test
    void what_the_police_signed_is_taken_over_with_its_source_and_never_over_what_is_verified() throws IOException {
        var withoutId = complete("Bé Thiếu Số");
        withoutId.remove("personalId");
        withoutId.put("dateOfBirth", "2018-01-01");
        withoutId.put("birthDatePrecision", "YEAR");
        var id = registered(province.officer(), withoutId);
        var listed = read(policeList());
        assertEquals(1, listed.size());
        assertEquals(
                id, listed.get(0).cell(PoliceListColumns.CHILD_ID).orElseThrow().text());
        assertTrue(listed.get(0)
                .cell(PoliceListColumns.DEFECTS)
                .orElseThrow()
                .text()
                .contains("chưa có số định danh"));

        var number = number();
        var list = signed(
                Arrays.asList(id, null, LocalDate.of(2018, 9, 5), null, number),
                Arrays.asList(java.util.UUID.randomUUID().toString(), null, null, null, number()));
        handBack(list, "12/CAX")
                .statusCode(200)
                .body("rows", equalTo(2), "corrected", equalTo(1), "conflicting", equalTo(0))
                .body("faults.code", contains("UNKNOWN_VALUE"));
        handBack(list, "12/CAX").statusCode(200).body("corrected", equalTo(1));
        as(province.officer())
                .get("/children/" + id)
                .then()
                .body("personalId", equalTo(number), "personalIdStatus", equalTo("VERIFIED"))
                .body("dateOfBirth", equalTo("2018-09-05"), "birthDatePrecision", equalTo("EXACT"));
        as(province.officer())
                .get("/children/" + id + "/provenance")
                .then()
                .body("field", contains("dateOfBirth", "personalId"), "holds", contains(true, true))
                .body("documentNumber", contains("12/CAX", "12/CAX"), "verifiedOn[0]", equalTo("2026-11-20"));
        as(province.officer())
                .get("/children/" + id)
                .then()
                .body("verifiedFields.field", contains("dateOfBirth", "personalId"))
                .body("verifiedFields.source", contains("POLICE_LIST", "POLICE_LIST"))
                .body("verifiedFields[0].documentNumber", equalTo("12/CAX"))
                .body("verifiedFields[0].verifiedOn", equalTo("2026-11-20"));
        worklist(Defect.NO_PERSONAL_ID).body("items", hasSize(0));

        // A later list says otherwise: nothing is overwritten, and a person decides.
        var other = number();
        handBack(signed(Arrays.asList(id, "Bé Tên Đúng", LocalDate.of(2018, 9, 6), "Nam", other)), "13/CAX")
                .statusCode(200)
                .body("conflicting", equalTo(2), "corrected", equalTo(1));
        var child = as(province.officer()).get("/children/" + id).jsonPath();
        assertEquals(number, child.getString("personalId"));
        assertEquals("2018-09-05", child.getString("dateOfBirth"));
        assertEquals("Bé Tên Đúng", child.getString("fullName"), "nobody had verified the name");
        assertEquals("MALE", child.getString("sex"));
        var conflicts =
                as(province.officer()).get("/children/data-quality/conflicts").jsonPath();
        assertEquals(Set.of("dateOfBirth", "personalId"), new HashSet<>(conflicts.getList("items.field")));
        String birth = conflicts.getString("items.find { it.field == 'dateOfBirth' }.id");
        String id2 = conflicts.getString("items.find { it.field == 'personalId' }.id");
        assertEquals(number, conflicts.getString("items.find { it.field == 'personalId' }.ours"));
        assertEquals(other, conflicts.getString("items.find { it.field == 'personalId' }.theirs"));
        as(province.neighboursOfficer())
                .get("/children/data-quality/conflicts")
                .then()
                .body("items", hasSize(0));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("take", "THEIRS"))
                .post("/children/data-quality/conflicts/" + birth + "/resolution")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"), "ours", equalTo("2018-09-06"));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("take", "OURS"))
                .post("/children/data-quality/conflicts/" + id2 + "/resolution")
                .then()
                .statusCode(200)
                .body("state", equalTo("KEPT"), "ours", equalTo(number));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("take", "OURS"))
                .post("/children/data-quality/conflicts/" + id2 + "/resolution")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT_DECIDED_ALREADY"));

        // Whoever changes a field by hand makes it unverified.
        var tag = as(province.officer()).get("/children/" + id).header("ETag");
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", tag)
                .body("{\"fullName\": \"Bé Tên Khác\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        as(province.officer())
                .get("/children/" + id)
                .then()
                .body("verifiedFields.field", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem("fullName")))
                .body("verifiedFields.field", org.hamcrest.Matchers.hasItem("dateOfBirth"));
        as(province.officer())
                .get("/children/" + id + "/provenance")
                .then()
                .body("find { it.field == 'fullName' }.holds", equalTo(false))
                .body("find { it.field == 'dateOfBirth' }.holds", equalTo(true));
    }

    @Test
    void a_list_is_checked_like_any_other() throws IOException {
        var first = registered(province.officer(), complete("Bé Một"));
        var taken = complete("Bé Hai");
        registered(province.officer(), taken);
        handBack(signed(Arrays.asList(first, null, null, "không rõ", taken.get("personalId"))), "14/CAX")
                .statusCode(200)
                .body("corrected", equalTo(0), "faults.column", contains("rightSex", "rightPersonalId"))
                .body("faults.code", contains("UNKNOWN_VALUE", "PERSONAL_ID_TAKEN"));
        as(province.officer())
                .multiPart("file", World.file("a,b\n1,2".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .multiPart("documentDate", "20/11/2026")
                .post("/children/data-quality/signed-lists")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("WRONG_TYPE"));
    }

    /** The server died behind the first part: what is done is not done again, and the list comes to its end. */
    @Test
    void a_list_that_broke_off_goes_on_where_it_was() throws IOException {
        var named = registered(province.officer(), complete("Bé Đứt Quãng"));
        var file = signed(Arrays.asList(named, "Bé Liền Mạch", null, null, null));
        handBack(file, "15/CAX").statusCode(200).body("corrected", equalTo(1));
        as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"fullName\": \"Bé Đã Sửa Lại\"}")
                .patch("/children/" + named)
                .then()
                .statusCode(200);
        var list = "select id from signed_list where document_number = '15/CAX' and account_id ="
                + " (select id from account where username = '" + province.officer() + "')";
        world.asOwner("update signed_list set completed_at = null where id = (" + list + ")");
        handBack(file, "15/CAX").statusCode(200).body("corrected", equalTo(1), "rows", equalTo(1));
        as(province.officer()).get("/children/" + named).then().body("fullName", equalTo("Bé Đã Sửa Lại"));
        assertEquals(
                1,
                world.number(
                        "select count(*) from signed_list where completed_at is not null and id = (" + list + ")"));
        // Behind an earlier release's moment it is begun anew.
        world.asOwner("update signed_list set completed_at = null, looked = 0, rows = 0, corrected = 0 where id = ("
                + list + ")");
        handBack(file, "15/CAX").statusCode(200).body("rows", equalTo(1));
        as(province.officer())
                .multiPart("file", World.file(file))
                .multiPart("documentDate", "+999999999-01-01")
                .post("/children/data-quality/signed-lists")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/documentDate"));
    }

    /** A number written past the entity, as by an earlier release, is looked at in the background. */
    @Test
    void numbers_that_nobody_has_looked_at_are_looked_at() {
        var wrong = complete("Bé Lệch Số Cũ");
        wrong.put("personalId", "999218%06d".formatted(serial++));
        var id = registered(province.officer(), wrong);
        world.asOwner("select set_config('mangnon.children', '/', false);"
                + " update child set personal_id_disagrees = null where id = '" + id + "'");
        worklist(Defect.MALFORMED_PERSONAL_ID).body("items", hasSize(0));
        again.atPersonalIds();
        worklist(Defect.MALFORMED_PERSONAL_ID).body("items.childId", contains(id));
    }
}
