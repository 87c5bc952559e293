package vn.mangnon.duplicates;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.ChildIntake;

/** One child, one record: what is refused, what is warned of, and what a merger does and undoes. */
@QuarkusTest
class DuplicatesTest {

    private static final int AT_ONCE = 6;
    private static final String REASON = "Cùng giấy khai sinh, nhập hai lần";

    @Inject
    World world;

    @Inject
    PairService pairs;

    @Inject
    ChildIntake intake;

    @Inject
    OnBehalf onBehalf;

    @Inject
    ObjectMapper json;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    private static Map<String, Object> withMother(String name, UUID unit, String mother) {
        var details = child(name, unit);
        details.put("caregivers", List.of(Map.of("fullName", mother, "relation", "Mẹ đẻ")));
        return details;
    }

    private static ValidatableResponse register(String officer, Map<String, Object> details) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(details)
                .post("/children")
                .then();
    }

    @Test
    void of_one_name_birth_date_and_mother_there_is_one_child_unless_somebody_says_why() {
        var id = registered(province.officer(), withMother("Lê Thị Hòa", province.commune(), "Lý Thị Mẹ"));
        var again = withMother("LÊ THỊ HOÀ", province.commune(), "Lí Thị Mẹ");
        register(province.officer(), again)
                .statusCode(409)
                .body("code", equalTo("ALREADY_REGISTERED"))
                .header("Location", endsWith("/api/v1/children/" + id));
        // The neighbour is told that it is somewhere, and no word more.
        var elsewhere = withMother("Lê Thị Hòa", province.neighbour(), "Lý Thị Mẹ");
        register(province.neighboursOfficer(), elsewhere)
                .statusCode(409)
                .body("code", equalTo("REGISTERED_ELSEWHERE"))
                .header("Location", nullValue());
        register(province.officer(), withMother("Lê Thị Hòa", province.commune(), "Lý Thị Khác"))
                .statusCode(201)
                .body("warnings.code", not(hasItem("POSSIBLE_DUPLICATE")));
        again.put("duplicateReason", "ngắn");
        register(province.officer(), again).statusCode(422).body("errors.pointer", contains("/duplicateReason"));
        again.put("duplicateReason", "Hai chị em họ, đã gặp cả hai");
        var other = register(province.officer(), again)
                .statusCode(201)
                .body("warnings.code", not(hasItem("POSSIBLE_DUPLICATE")))
                .extract()
                .<String>path("id");
        assertEquals(
                1,
                world.number("select count(*) from duplicate_pair where status = 'DISMISSED' and '" + id
                        + "' in (one_id::text, other_id::text) and '" + other + "' in (one_id::text, other_id::text)"));
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"duplicateReason\": \"Hai chị em họ, đã gặp\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_CHANGEABLE"));
    }

    @Test
    void a_reason_is_none_for_one_number_twice() {
        var number = freshNumber();
        var details = child("Bé Có Số", province.commune());
        details.put("personalId", number);
        registered(province.officer(), details);
        details.put("duplicateReason", "Chắc chắn là trẻ khác");
        register(province.officer(), details).statusCode(409).body("code", equalTo("PERSONAL_ID_TAKEN"));
    }

    @Test
    void of_officers_who_register_one_child_at_once_one_does() throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var mine = i % 2 == 0;
            var body = withMother(
                    mine ? "Hồ Thúy Vy" : "hồ thuý vi",
                    mine ? province.commune() : province.neighbour(),
                    "Phan Thị Cùng Lúc");
            requests.add(() -> {
                together.await(10, TimeUnit.SECONDS);
                return register(mine ? province.officer() : province.neighboursOfficer(), body)
                        .extract()
                        .statusCode();
            });
        }
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            statuses.sort(null);
            assertEquals(List.of(201, 409, 409, 409, 409, 409), statuses);
        } finally {
            pool.shutdown();
        }
    }

    /** As a list that is registered as a whole: it lets nobody wait, not for a new part of a name either, and asks at its end. */
    @Test
    void who_was_faster_is_noticed_also_where_one_sees_nothing() {
        assertFalse(isOvertaken("Tạ Minh Sau", () -> {}));
        assertTrue(isOvertaken(
                "Tạ Minh Sau",
                () -> register(
                                province.neighboursOfficer(),
                                withMother("Tạ Minh Sau", province.neighbour(), "Tạ Thị Mẹ"))
                        .statusCode(201)));
    }

    private boolean isOvertaken(String name, Runnable meanwhile) {
        var officer = UUID.fromString(
                world.text("select cast(id as text) from account where username = '" + province.officer() + "'"));
        var details = json.convertValue(withMother(name, province.commune(), "Tạ Thị Mẹ"), ChildDetails.class);
        var list = List.of(new ChildIntake.Arrival(UUID.randomUUID(), 1, details));
        return onBehalf.of(officer, "TEST", Set.of(Duties.COMMUNE_OFFICER), () -> {
            QuarkusTransaction.begin();
            try {
                assertEquals(List.of(), intake.registerUnguarded(list));
                meanwhile.run();
                return intake.wasOvertaken(List.of());
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    @Test
    void a_likely_match_is_warned_of_and_waits_on_the_list_until_somebody_decides() {
        var first = registered(province.officer(), child("Trương Gia Bảo", province.commune()));
        var second = register(province.officer(), child("Trương Gia Bão", province.commune()))
                .statusCode(201)
                .body("warnings.find { it.code == 'POSSIBLE_DUPLICATE' }.childId", equalTo(first))
                .body("warnings.find { it.code == 'POSSIBLE_DUPLICATE' }.score", equalTo(0.8f))
                .body(
                        "warnings.find { it.code == 'POSSIBLE_DUPLICATE' }.reasons",
                        contains("SAME_NAME", "SAME_BIRTH_DATE", "SAME_PLACE"))
                .extract()
                .<String>path("id");
        // The same name and day next door is chance, and would not be told to the neighbour anyway.
        register(province.neighboursOfficer(), child("Trương Gia Bảo", province.neighbour()))
                .statusCode(201)
                .body("warnings.code", not(hasItem("POSSIBLE_DUPLICATE")));
        var pair = as(province.officer())
                .get("/children/duplicates")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].childIds", containsInAnyOrder(first, second))
                .body("items[0].allowedActions", contains("DISMISS", "MERGE"))
                .extract()
                .<String>path("items[0].id");
        as(province.chair())
                .get("/children/duplicates/" + pair)
                .then()
                .statusCode(200)
                .body("allowedActions", empty());
        as(province.neighboursOfficer()).get("/children/duplicates").then().body("items", empty());
        as(province.neighboursOfficer())
                .get("/children/duplicates/" + pair)
                .then()
                .statusCode(404);
        var body = Map.of("reason", "Sinh đôi, đã gặp cả hai cháu");
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/children/duplicates/" + pair + "/dismissal")
                .then()
                .statusCode(428);
        for (var status : List.of(200, 409)) {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(body)
                    .post("/children/duplicates/" + pair + "/dismissal")
                    .then()
                    .statusCode(status);
        }
        as(province.officer()).get("/children/duplicates").then().body("items", empty());
    }

    @Test
    void a_part_of_the_name_may_be_another_left_out_or_elsewhere_where_the_mother_is_the_same() {
        for (var names : List.of(
                List.of("Trần Văn Minh Khang", "Trần Minh Khang"),
                List.of("Hồ Gia Hân", "Hồ Gia Huệ"),
                List.of("Đỗ Thị Ngọc Ánh", "Đỗ Ngọc Thị Ánh"))) {
            var mother = "Mẹ " + names.get(1);
            var first = registered(province.officer(), withMother(names.get(0), province.commune(), mother));
            register(province.officer(), withMother(names.get(1), province.commune(), mother))
                    .statusCode(201)
                    .body("warnings.find { it.code == 'POSSIBLE_DUPLICATE' }.childId", equalTo(first))
                    .body(
                            "warnings.find { it.code == 'POSSIBLE_DUPLICATE' }.reasons",
                            hasItems("SIMILAR_NAME", "SAME_BIRTH_DATE", "SAME_MOTHER"));
        }
        // Two parts of three are others.
        registered(province.officer(), withMother("Võ Bảo Trân", province.commune(), "Mẹ Võ"));
        register(province.officer(), withMother("Võ Minh Thư", province.commune(), "Mẹ Võ"))
                .statusCode(201)
                .body("warnings.code", not(hasItem("POSSIBLE_DUPLICATE")));
    }

    @Test
    void what_was_imported_or_changed_is_compared_by_the_work_of_every_minute() {
        var one = world.bareChild(province.commune());
        var other = world.bareChild(province.commune());
        as(province.officer()).get("/children/duplicates").then().body("items", empty());
        pairs.compareNew();
        as(province.officer())
                .get("/children/duplicates")
                .then()
                .body("items", hasSize(1))
                .body("items[0].childIds", containsInAnyOrder(one.toString(), other.toString()))
                .body("items[0].score", greaterThanOrEqualTo(0.7f));
        for (int i = 0; i < 3; i++) {
            world.bareChild(province.commune());
        }
        pairs.compareNew();
        // Five of one name: ten pairs, in pages without a gap.
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(province.officer())
                    .queryParam("limit", 4)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get("/children/duplicates")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(10, seen.size());
        assertEquals(10, seen.stream().distinct().count());
    }

    @Test
    void a_merger_moves_what_belongs_to_the_child_keeps_its_id_as_an_alias_and_is_undone_completely() {
        var kept = withAll("Đoàn Minh Khôi", "2020-02-01", "Cô Cả", "k" + province.code());
        var absorbed = withAll("Đoàn Minh Khôi", "2021-03-01", "Cô Hai", "a" + province.code());
        var before = everything(kept);
        before.putAll(everything(absorbed));
        var integrator = world.account(
                "feed" + province.code().toLowerCase(java.util.Locale.ROOT), Duties.INTEGRATOR, province.commune());
        var position = lastPosition(integrator);

        merge(absorbed, kept, "\"0\"").statusCode(412);
        merge(absorbed, absorbed, "*").statusCode(422).body("errors.code", contains("SAME_CHILD"));
        merge(absorbed, UUID.randomUUID().toString(), "*").statusCode(422).body("errors.pointer", contains("/into"));
        as(province.neighboursOfficer())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("into", kept, "reason", REASON))
                .post("/children/" + absorbed + "/merge")
                .then()
                .statusCode(404);
        // Each has a case, which is no business of whoever keeps the register.
        merge(absorbed, kept, "*")
                .statusCode(200)
                .body("into", equalTo(kept))
                .body("allowedActions", contains("UNDO"))
                .body(
                        "moved.what",
                        contains("assistance", "child_caregiver", "child_circumstance", "child_external_id"));

        for (var path : List.of("", "/circumstances", "/assistances", "/residences", "/history")) {
            as(province.officer())
                    .redirects()
                    .follow(false)
                    .get("/children/" + absorbed + path)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/children/" + kept + path));
        }
        as(province.neighboursOfficer())
                .redirects()
                .follow(false)
                .get("/children/" + absorbed)
                .then()
                .statusCode(404);
        as(province.officer())
                .get("/children/" + kept)
                .then()
                .body("caregivers.fullName", contains("Lê Thị Mẹ", "Cô Cả", "Cô Hai"))
                .body("circumstances", hasSize(2));
        as(province.officer()).get("/children/" + kept + "/assistances").then().body("items", hasSize(2));
        as(province.officer()).get("/children").then().body("items.id", contains(kept));
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "đoàn minh khôi"))
                .post("/children/search")
                .then()
                .body("items.id", contains(kept));
        as(integrator)
                .get("/children/by-external-id/qlte/a" + province.code())
                .then()
                .statusCode(200)
                .body("id", equalTo(kept));
        as(integrator)
                .queryParam("after", position)
                .get("/changes")
                .then()
                .body("items.find { it.id == '" + absorbed + "' }.operation", equalTo("MERGED"))
                .body("items.find { it.id == '" + kept + "' }.operation", equalTo("CHANGED"));
        position = lastPosition(integrator);

        var tag = as(province.officer()).get("/children/" + absorbed + "/merge").header("ETag");
        as(province.officer())
                .header("If-Match", tag)
                .delete("/children/" + absorbed + "/merge")
                .then()
                .statusCode(204);
        var after = everything(kept);
        after.putAll(everything(absorbed));
        assertEquals(before, after);
        as(integrator)
                .queryParam("after", position)
                .get("/changes")
                .then()
                .body("items.find { it.id == '" + absorbed + "' }.operation", equalTo("CREATED"));
        as(province.officer()).get("/children/" + absorbed + "/merge").then().statusCode(404);
    }

    @Test
    void an_alias_stands_on_no_worklist_and_what_was_dismissed_is_dismissed_again() {
        var one = registered(province.officer(), child("Phan Thị Ba Lần", province.commune()));
        var two = registered(province.officer(), child("Phan Thị Ba Lần", province.commune()));
        var three = registered(province.officer(), child("Phan Thị Ba Lần", province.commune()));
        var pairs = as(province.officer()).get("/children/duplicates").jsonPath();
        assertEquals(3, pairs.getList("items.id").size());
        String ofOneAndTwo = pairs.getString(
                "items.find { it.childIds.contains('" + one + "') && it.childIds.contains('" + two + "') }.id");
        as(province.officer())
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("reason", REASON))
                .post("/children/duplicates/" + ofOneAndTwo + "/dismissal")
                .then()
                .statusCode(200);
        merge(one, two, "*").statusCode(200);
        as(province.officer())
                .get("/children/duplicates?count=exact")
                .then()
                .body("items.childIds.flatten()", containsInAnyOrder(two, three))
                .body("total", equalTo(1));
        undo(one).statusCode(204);
        as(province.officer())
                .get("/children/duplicates/" + ofOneAndTwo)
                .then()
                .body("status", equalTo("DISMISSED"))
                .body("dismissal", equalTo(REASON));
        as(province.officer()).get("/children/duplicates").then().body("items", hasSize(2));
    }

    @Test
    void an_alias_of_an_alias_leads_to_who_is_left_and_is_undone_from_the_end() {
        var one = registered(province.officer(), child("Bé Một", province.commune()));
        var two = registered(province.officer(), child("Bé Hai", province.commune()));
        var three = registered(province.officer(), child("Bé Ba", province.commune()));
        merge(one, two, "*").statusCode(200);
        merge(two, three, "*").statusCode(200);
        as(province.officer())
                .redirects()
                .follow(false)
                .get("/children/" + one)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/children/" + three));
        merge(three, one, "*").statusCode(422);
        undo(one).statusCode(409).body("code", equalTo("MERGED_FURTHER"));
        undo(two).statusCode(204);
        undo(one).statusCode(204);
        as(province.officer()).get("/children/" + one).then().statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void the_number_of_an_alias_is_its_survivors_and_two_verified_numbers_are_two_children() {
        var number = freshNumber();
        var details = child("Bé Số Cũ", province.commune());
        details.put("personalId", number);
        var absorbed = registered(province.officer(), details);
        var kept = registered(province.officer(), child("Bé Số Mới", province.commune()));
        merge(absorbed, kept, "*").statusCode(200);
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", number))
                .post("/children/search")
                .then()
                .body("items.id", contains(kept))
                .body("items[0].matched", contains("personalId"));
        register(province.officer(), details)
                .statusCode(409)
                .body("code", equalTo("PERSONAL_ID_TAKEN"))
                .header("Location", endsWith("/children/" + kept));
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"personalId\": \"" + number + "\"}")
                .patch("/children/" + kept)
                .then()
                .statusCode(200);
        undo(absorbed).statusCode(409).body("code", equalTo("PERSONAL_ID_TAKEN"));

        var verified = new ArrayList<String>();
        for (var name : List.of("Bé Xác Một", "Bé Xác Hai")) {
            var one = child(name, province.commune());
            one.put("personalId", freshNumber());
            one.put("personalIdStatus", "VERIFIED");
            verified.add(registered(province.officer(), one));
        }
        merge(verified.get(0), verified.get(1), "*").statusCode(409).body("code", equalTo("TWO_VERIFIED_PERSONAL_IDS"));
    }

    private ValidatableResponse merge(String absorbed, String kept, String ifMatch) {
        return as(province.officer())
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("into", kept, "reason", REASON))
                .post("/children/" + absorbed + "/merge")
                .then();
    }

    private ValidatableResponse undo(String absorbed) {
        return as(province.officer())
                .header("If-Match", "*")
                .delete("/children/" + absorbed + "/merge")
                .then();
    }

    private String withAll(String name, String since, String aunt, String external) {
        var integrator = world.account(
                "ext-" + external.toLowerCase(java.util.Locale.ROOT), Duties.INTEGRATOR, province.commune());
        var details = child(name, province.commune());
        details.put(
                "caregivers",
                List.of(
                        Map.of("fullName", "Lê Thị Mẹ", "phone", "0911222333"),
                        Map.of("fullName", aunt, "relation", "cô", "phone", "0999888777")));
        String id = as(integrator)
                .contentType(ContentType.JSON)
                .body(details)
                .put("/children/by-external-id/qlte/" + external)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(
                "/children/" + id + "/circumstances",
                Map.of("category", "a", "since", since, "until", since.replace("-01", "-09")));
        post(
                "/children/" + id + "/assistances",
                Map.of("serviceLine", "HEALTH", "providedOn", since, "note", "ghi " + external));
        post(
                "/cases",
                Map.of(
                        "childId",
                        id,
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-11-22T01:00:00Z",
                        "emergency",
                        false,
                        "incidentUnitId",
                        province.commune()));
        return id;
    }

    private void post(String path, Map<String, ?> body) {
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    /** All that can be read of a child, without what a merger and its undoing leave behind: version, time. */
    private Map<String, Object> everything(String id) {
        var found = new TreeMap<String, Object>();
        for (var path : List.of("", "/circumstances", "/assistances")) {
            found.put(
                    id + path,
                    as(province.officer())
                            .get("/children/" + id + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        found.put(
                id + " cases",
                as(province.officer()).get("/cases?childId=" + id).asString());
        found.put(
                id + " external",
                world.text(
                        "select string_agg(external_id, ',' order by external_id) from child_external_id where child_id = '"
                                + id + "'"));
        found.put(
                id + " carers",
                world.text(
                        "select string_agg(concat_ws(' ', position, full_name, relation, encode(phone_index, 'hex')), ','"
                                + " order by position) from child_caregiver where child_id = '" + id + "'"));
        found.put(
                id + " pairs",
                world.text(
                        "select string_agg(concat_ws(' ', one_id, other_id, status, score), ',' order by id) from duplicate_pair"
                                + " where '" + id + "' in (one_id::text, other_id::text)"));
        found.replaceAll((key, value) -> String.valueOf(value).replaceAll("\"updatedAt\":\"[^\"]+\"", ""));
        assertNotEquals("null", found.get(id + " external"), "there is something to compare");
        return found;
    }

    private static String lastPosition(String integrator) {
        String next = null;
        for (; ; ) {
            var page = as(integrator)
                    .queryParams(next == null ? Map.of() : Map.of("after", next))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract();
            next = page.path("next");
            if (page.<List<?>>path("items").isEmpty()) {
                return next;
            }
        }
    }

    private static String freshNumber() {
        return "0873" + "%08d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
    }
}
