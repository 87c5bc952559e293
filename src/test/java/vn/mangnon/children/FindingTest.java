package vn.mangnon.children;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.benchmark.VietnameseNames;

/** Children are found as people type their names, and in no other place than the caller's. */
@QuarkusTest
class FindingTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void the_exact_diacritics_come_first_then_the_own_name_then_the_rest() {
        for (var name : List.of("Trần Hoa Mai", "Trần Thị Hòa", "Trần Văn Hoa", "Hóa Bình An", "Trần Minh")) {
            registered(province.officer(), child(name, province.commune()));
        }
        found(Map.of("text", "hoà"))
                .body("items.fullName", contains("Trần Thị Hòa", "Trần Văn Hoa", "Hóa Bình An", "Trần Hoa Mai"))
                .body("items[0].matched", contains("fullName", "diacritics", "givenName"))
                .body("items[1].matched", contains("fullName", "givenName"))
                .body("items[2].matched", contains("fullName"))
                .body("items[0].score", greaterThan(0.8f));
        found(Map.of("text", "Trần Thị Hoà"))
                .body("items[0].fullName", equalTo("Trần Thị Hòa"))
                .body("items[0].score", equalTo(1.0f))
                .body("items[0].matched", contains("fullName", "wholeName", "diacritics", "givenName"));
    }

    @ParameterizedTest
    @CsvSource({
        "Lý Thị Thúy Quyên, lí thị thuý quyên",
        "Lý Thị Thúy Quyên, LI THI THUY QUYEN",
        "Lý Thị Thúy Quyên, quyen thuy thi ly",
        "Lý Thị Thúy Quyên, ly quyen",
        "Lý Thị Thúy Quyên, Quyên",
        "Lý Thị Thúy Quyên, ly thi thuy qu",
        "Lý Thị Thúy Quyên, ly thi thui quyen",
        "Lý Thị Thúy Quyên, ly thi thuy quyem",
        "Lý Thị Thúy Quyên, ly thi thuy queyn",
        "Lý Thị Thúy Quyên, ly thi thuyy quyen",
        "Lý Thị Thúy Quyên, ly thi th uy quyen",
        "Lý Thị Thúy Quyên, lythi thuy quyen",
        "Lý Thị Thúy Quyên, ly thithuy",
        "Đặng Quý Vỹ, dang qui vi",
        "Đặng Quý Vỹ, ĐẶNG QUÍ VĨ",
        "Hồ Vũ, ho vu",
        "Hồ Vũ, vũ",
        "H’Hen Niê, h'hen nie",
        "K'Brêu, k breu",
        "Y Bhim, y bhim",
        "Trần Như Ý, ý",
        "Trần Như Ý, Y 2018"
    })
    void a_child_is_found_however_its_name_is_typed(String name, String typed) {
        var id = registered(province.officer(), child(name, province.commune()));
        registered(province.officer(), child("Trần Văn Khác", province.commune()));
        found(Map.of("text", typed)).body("items.id", contains(id));
        found(Map.of("text", Normalizer.normalize(typed, Normalizer.Form.NFD))).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mai", "Hoang", "Ngan Mai"})
    void what_is_not_meant_is_not_found(String typed) {
        registered(province.officer(), child("Phạm Mây", province.commune()));
        registered(province.officer(), child("Lê Thị Huân", province.commune()));
        found(Map.of("text", typed)).body("items.fullName", not(hasItem("Lê Thị Huân")));
        found(Map.of("text", "Mai 2018")).body("items.findAll { it.score >= 0.4 }", empty());
    }

    @Test
    void whose_own_name_is_as_typed_stands_before_whoever_has_it_elsewhere_in_the_name() {
        for (var name : List.of("Anh Ánh", "Trần Anh Ảnh", "Huỳnh Thị Lan Anh", "Anh Tú")) {
            registered(province.officer(), child(name, province.commune()));
        }
        found(Map.of("text", "Anh")).body("items[0].fullName", equalTo("Huỳnh Thị Lan Anh"));
        found(Map.of("text", "Ánh")).body("items[0].fullName", equalTo("Anh Ánh"));
    }

    @Test
    void the_year_of_birth_may_be_typed_or_given_and_a_whole_date_too() {
        var id = registered(province.officer(), child("Bùi Thị Lan", province.commune()));
        var later = child("Bùi Thị Lan", province.commune());
        later.put("dateOfBirth", "2020-01-01");
        later.put("birthDatePrecision", "YEAR");
        var younger = registered(province.officer(), later);
        found(Map.of("text", "bui lan")).body("items", hasSize(2));
        found(Map.of("text", "bui lan 2018")).body("items.id", contains(id));
        found(Map.of("text", "2020 lan")).body("items.id", contains(younger));
        found(Map.of("text", "lan", "birthYear", 2018)).body("items.id", contains(id));
        found(Map.of("text", "lan", "dateOfBirth", "2018-05-06")).body("items.id", contains(id));
        found(Map.of("text", "lan", "dateOfBirth", "2018-05-07")).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345%s", "0912 345 %s", "+84 912.345.%s", "84912345%s"})
    void by_the_carers_phone_however_it_is_written(String written) {
        var number = "%03d".formatted(Math.floorMod(System.nanoTime() / 1000, 1000L));
        var details = child("Ngô Bảo Trân", province.commune());
        details.put("caregivers", List.of(Map.of("fullName", "Ngô Văn Cha", "phone", "0912345" + number)));
        var id = registered(province.officer(), details);
        found(Map.of("text", written.formatted(number)))
                .body("items.id", contains(id))
                .body("items[0].matched", contains("caregiverPhone"));
        assertEquals(
                0,
                world.number(
                        "select count(*) from child_caregiver where phone is not null or phone_index is null and phone_sealed is not null"));
    }

    @Test
    void by_the_head_of_the_household_and_it_says_so() {
        String household = as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("headName", "Trịnh Hoà Hiệp", "adminUnitId", province.commune()))
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var details = child("Ngô Bảo Châu", province.commune());
        details.put("householdId", household);
        var id = registered(province.officer(), details);
        // Whoever bears the name comes before whose household's head does.
        var namesake = registered(province.officer(), child("Trịnh Hòa Hiệp", province.commune()));
        for (var typed : List.of("trinh hoa hiep", "TRỊNH HÒA HIỆP", "Trịnh Hoà Hiệp 2018")) {
            found(Map.of("text", typed))
                    .body("items.id", contains(namesake, id))
                    .body("items[1].matched", contains("householdHead"))
                    .body("items[1].score", equalTo(0.39f));
        }
        found(Map.of("text", "hoa hiep")).body("items.id", contains(namesake));
        as(province.neighboursOfficer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "trinh hoa hiep"))
                .post("/children/search")
                .then()
                .body("items", empty());
    }

    @Test
    void a_carer_is_told_and_taken_without_what_it_is_found_by() {
        var details = child("Ngô Bảo Ngọc", province.commune());
        details.put(
                "caregivers", List.of(Map.of("fullName", "Ngô Văn Cha", "phone", "0912345678", "phoneToFind", "1")));
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(details)
                .post("/children")
                .then()
                .statusCode(400);
        details.put("caregivers", List.of(Map.of("fullName", "Ngô Văn Cha", "phone", "0912345678")));
        var id = registered(province.officer(), details);
        as(province.officer())
                .get("/children/" + id)
                .then()
                .body("caregivers[0]", equalTo(Map.of("fullName", "Ngô Văn Cha", "phone", "0912345678")));
    }

    @Test
    void a_name_follows_its_child() {
        var id = registered(province.officer(), child("Dương Tên Cũ", province.commune()));
        as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"fullName\": \"Dương Tên Mới\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        found(Map.of("text", "duong ten moi")).body("items.id", contains(id));
        found(Map.of("text", "duong ten cu")).body("items.findAll { it.score > 0.4 }", empty());
    }

    @Test
    void nobody_is_found_elsewhere() {
        var mine = registered(province.officer(), child("Tạ Bích Hai", province.commune()));
        var other = registered(province.neighboursOfficer(), child("Tạ Bích Hai", province.neighbour()));
        found(Map.of("text", "tạ bích hai")).body("items.id", contains(mine));
        found(Map.of("text", "tạ bích hai", "adminUnitId", province.neighbour()))
                .body("items", empty());
        var both = world.account(
                "both" + province.code().toLowerCase(java.util.Locale.ROOT), Duties.COMMUNE_CHAIR, province.id());
        as(both).contentType(ContentType.JSON)
                .body(Map.of("text", "ta bich hai"))
                .post("/children/search")
                .then()
                .body("items", hasSize(2));
        as(both).contentType(ContentType.JSON)
                .body(Map.of("text", "ta bich hai", "adminUnitId", province.neighbour()))
                .post("/children/search")
                .then()
                .body("items.id", contains(other));
    }

    @Test
    void a_transaction_that_nobody_spoke_for_finds_nobody_and_the_index_itself_is_closed() {
        registered(province.officer(), child("Tô Khép Kín", province.commune()));
        var asked = "select count(*) from find_children('tô khép kín', null, null, null, null, 20)";
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> number(asked)));
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select set_config('mangnon.children', '/ZZ/', true)")
                    .getSingleResult();
            return number(asked);
        }));
        var place = "/" + province.code() + "/" + province.code() + "-A/";
        assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select set_config('mangnon.children', :place, true)")
                    .setParameter("place", place)
                    .getSingleResult();
            return number(asked);
        }));
        for (var table : List.of("child_name", "child_to_compare", "name_word")) {
            assertFalse(
                    QuarkusTransaction.requiringNew().call(() -> (Boolean) entities.createNativeQuery(
                                    "select has_table_privilege('" + table + "', 'select, insert, update, delete')")
                            .getSingleResult()),
                    table);
        }
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @Test
    void who_is_in_a_sensitive_group_is_asked_for_a_reason_and_stands_on_record() {
        var id = registered(province.officer(), child("Cao Thị Nhóm", province.commune()));
        registered(province.officer(), child("Cao Thị Ngoài", province.commune()));
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "l", "since", "2020-01-01"))
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(201);
        var asked = new HashMap<String, Object>(Map.of("circumstance", "l"));
        found(asked, 422).body("errors.pointer", contains("/reason"));
        asked.put("reason", "Lập danh sách tư vấn tâm lý quý 4");
        found(asked).body("items.id", contains(id)).body("items[0].matched", contains("circumstance"));
        asked.put("text", "cao thi");
        found(asked).body("items.id", contains(id));
        found(Map.of("circumstance", "zz"), 422).body("errors.pointer", contains("/circumstance"));
        found(Map.of(), 422).body("errors.pointer", contains("/text"));
        var collaborator = world.account(
                "ctv" + province.code().toLowerCase(java.util.Locale.ROOT),
                Duties.HAMLET_COLLABORATOR,
                province.commune());
        as(collaborator)
                .contentType(ContentType.JSON)
                .body(asked)
                .post("/children/search")
                .then()
                .statusCode(403)
                .body("code", equalTo("SENSITIVE_FILTER_NOT_YOURS"));
        for (var account : List.of(province.chair(), province.supervisor())) {
            as(account)
                    .get("/sensitive-searches")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .body("items.username", everyItem(equalTo(province.officer())))
                    .body("items.childrenShown", everyItem(equalTo(1)))
                    .body("items[0].reason", equalTo("Lập danh sách tư vấn tâm lý quý 4"));
        }
        var elsewhere = world.freshProvince();
        as(elsewhere.supervisor()).get("/sensitive-searches").then().body("items", empty());
    }

    /** Whatever name: its spellings fold to one, and another tone or letter is never taken for the exact one. */
    @Test
    void spellings_of_one_name_fold_to_one() {
        var random = new Random(1330);
        for (int i = 0; i < 300; i++) {
            var name = VietnameseNames.child(random, VietnameseNames.surname(random), random.nextBoolean(), 2015);
            var marked = text("select name_marked(:name)", name);
            for (var other : List.of(
                    Normalizer.normalize(name, Normalizer.Form.NFD),
                    name.toUpperCase(java.util.Locale.ROOT),
                    "  " + name.replace(" ", "  ") + " ",
                    name.replace("òa", "oà")
                            .replace("úy", "uý")
                            .replace("ủy", "uỷ")
                            .replace("ùy", "uỳ"),
                    name.replace("Lý", "Lí")
                            .replace("Mỹ", "Mĩ")
                            .replace("Vy", "Vi")
                            .replace("Kỳ", "Kì")
                            .replace("Quý", "Quí"))) {
                assertEquals(marked, text("select name_marked(:name)", other), other);
            }
            var folded = text("select name_folded(name_marked(:name))", name);
            assertTrue(folded.matches("[a-z]+( [a-z]+)*"), folded);
            assertEquals(folded, text("select name_folded(name_marked(:name))", folded), "folding folds no further");
            var typo = folded.substring(0, folded.length() - 1) + "z";
            var near = text(
                    "select cast(exists (select 1 from unnest(name_shortened(substring(:name from '[^ ]+$'))) a"
                            + " join unnest(name_shortened(substring('" + folded
                            + "' from '[^ ]+$'))) b on a = b) as text)",
                    typo);
            assertEquals("true", near, typo + " is one letter from " + folded);
        }
    }

    private String text(String sql, String name) {
        return QuarkusTransaction.requiringNew().call(() -> (String)
                entities.createNativeQuery(sql).setParameter("name", name).getSingleResult());
    }

    private ValidatableResponse found(Map<String, ?> search) {
        return found(search, 200);
    }

    private ValidatableResponse found(Map<String, ?> search, int status) {
        return as(province.officer())
                .contentType(ContentType.JSON)
                .body(search)
                .post("/children/search")
                .then()
                .statusCode(status);
    }
}
