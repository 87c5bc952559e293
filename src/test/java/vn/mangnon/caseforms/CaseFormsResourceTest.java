package vn.mangnon.caseforms;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.printing.PrintFormat;

@QuarkusTest
class CaseFormsResourceTest {

    @Inject
    World world;

    World.Province province;
    String childId;
    String caseId;

    @BeforeEach
    void a_case_of_a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        var details = child("Lò Thị Mảy", province.commune());
        details.put("caregivers", List.of(Map.of("fullName", "Lò Văn Sơn", "relation", "ông ngoại")));
        childId = registered(province.officer(), details);
        caseId = as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt",
                        "2026-11-21T15:40:00Z",
                        "channel",
                        "HOTLINE_111",
                        "incidentUnitId",
                        province.commune(),
                        "childId",
                        childId,
                        "summary",
                        "Trẻ bị đánh, có vết bầm ở tay."))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String path() {
        return "/cases/" + caseId + "/forms";
    }

    private Response begin(Map<String, ?> body) {
        return as(province.officer()).contentType(JSON).body(body).post(path());
    }

    private String begun(Map<String, ?> body) {
        return begin(body).then().statusCode(201).extract().path("id");
    }

    private Response change(String id, String ifMatch, String patch) {
        return as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path() + "/" + id);
    }

    private Response complete(String id) {
        return as(province.officer()).header("If-Match", "*").post(path() + "/" + id + "/completion");
    }

    private Response read(String username, String id) {
        return as(username).get(path() + "/" + id);
    }

    /** Mẫu 01, ready to be completed. */
    private Map<String, Object> intake() {
        return new HashMap<>(Map.of(
                "templateCode",
                "mau-01",
                "prefill",
                true,
                "answers",
                Map.of("motherName", "Vàng Thị Pà", "motherAge", 31, "informantName", "Người báo tin Giàng A Kín")));
    }

    @Test
    void a_form_is_begun_with_what_is_known_gone_on_with_and_completed() {
        var made = begin(intake());
        made.then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("officialStatus", equalTo("CONFIRMED"))
                .body("templateVersion", equalTo(1))
                .body("allowedActions", contains("CHANGE", "COMPLETE"))
                .body("answers.channel", equalTo("PHONE"))
                .body("answers.receivedAt", equalTo("2026-11-21T22:40+07:00"))
                .body("answers.childName", equalTo("Lò Thị Mảy"))
                .body("answers.dateOfBirth", equalTo("2018-05-06"))
                .body("answers", not(hasKey("estimatedAge")))
                .body("answers.sex", equalTo("FEMALE"))
                .body("answers.currentState", equalTo("Trẻ bị đánh, có vết bầm ở tay."))
                .body("answers.currentCarer", equalTo("Lò Văn Sơn (ông ngoại)"))
                .body("answers.incidentPlace", startsWith("Xã A"))
                .body("answers.motherName", equalTo("Vàng Thị Pà"));
        var id = made.<String>path("id");
        assertEquals(made.header("Location"), made.header("Location").replaceAll("[^/]+$", "") + id);
        var old = made.header("ETag");
        change(id, old, "{\"answers\": {\"fatherName\": \"Lò Văn Páo\", \"motherAge\": null}}")
                .then()
                .statusCode(200)
                .body("answers.fatherName", equalTo("Lò Văn Páo"))
                .body("answers.motherName", equalTo("Vàng Thị Pà"))
                .body("answers", not(hasKey("motherAge")));
        change(id, old, "{\"answers\": {}}").then().statusCode(412);
        change(
                        id,
                        "*",
                        "{\"answers\": {\"sex\": \"X\", \"motherAge\": \"ba mươi\", \"what\": 1}, \"templateCode\": \"mau-02\"}")
                .then()
                .statusCode(422)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/answers/sex UNKNOWN_VALUE",
                                "/answers/motherAge WRONG_TYPE",
                                "/answers/what UNKNOWN_QUESTION",
                                "/templateCode NOT_CHANGEABLE"));
        complete(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("allowedActions", contains("CORRECT"));
        change(id, "*", "{\"answers\": {}}").then().statusCode(409).body("code", equalTo("FORM_COMPLETED"));
        complete(id).then().statusCode(409).body("code", equalTo("FORM_COMPLETED"));
        assertThrows(
                IllegalStateException.class,
                () -> world.asOwner(
                        "set mangnon.cases = '/'; update case_form set status = 'DRAFT', completed_at = null,"
                                + " completed_by = null where id = '" + id + "'"));
    }

    @Test
    void what_was_written_down_as_the_intake_is_not_typed_again_and_goes_into_no_other_form() {
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "confidentiality",
                        "CONFIDENTIAL",
                        "distribution",
                        List.of("POLICE"),
                        "childName",
                        "Bé Mảy",
                        "childBornOn",
                        "2018-01-01",
                        "incidentPlace",
                        "Nhà bà nội, bản Pá Khoang",
                        "childState",
                        "Hoảng sợ",
                        "actionsTaken",
                        "Bà nội đưa đến trạm y tế"))
                .put("/cases/" + caseId + "/intake")
                .then()
                .statusCode(200);
        begin(intake())
                .then()
                .statusCode(201)
                // The register knows better who the child is.
                .body("answers.childName", equalTo("Lò Thị Mảy"))
                .body("answers.dateOfBirth", equalTo("2018-05-06"))
                .body("answers.incidentPlace", equalTo("Nhà bà nội, bản Pá Khoang"))
                .body("answers.currentState", equalTo("Hoảng sợ"))
                .body("answers.actionsTaken", equalTo("Bà nội đưa đến trạm y tế"));
        assertFalse(begin(Map.of("templateCode", "mau-02", "prefill", true))
                .asString()
                .contains("Hoảng sợ"));
    }

    /** Born in 2018, on a day that nobody knows: on 22 November 2026 it is certain that it is seven. */
    @Test
    void an_age_is_in_years_that_are_certainly_completed() {
        var details = child("Lò Văn Pó", province.commune());
        details.put("dateOfBirth", "2018-01-01");
        details.put("birthDatePrecision", "YEAR");
        childId = registered(province.officer(), details);
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"childId\": \"" + childId + "\"}")
                .patch("/cases/" + caseId)
                .then()
                .statusCode(200);
        begin(intake()).then().body("answers.estimatedAge", equalTo(7)).body("answers", not(hasKey("dateOfBirth")));
    }

    @Test
    void what_is_still_open_is_named_when_a_form_is_to_be_completed() {
        var id = begun(Map.of("templateCode", "mau-06"));
        complete(id)
                .then()
                .statusCode(422)
                .body("errors.code", everyItem(equalTo("REQUIRED")))
                .body("errors.pointer", hasItems("/answers/childName", "/answers/harmStillSerious", "/answers/stable"));
        change(
                        id,
                        "*",
                        "{\"answers\": {\"harmStillSerious\": \"LOW\", \"abusersAccess\": \"LOW\", \"careObstacles\": \"HIGH\"}}")
                .then()
                .body("totals.find { it.section == 'harm' }.high", equalTo(1))
                .body("totals.find { it.section == 'harm' }.medium", equalTo(0))
                .body("totals.find { it.section == 'harm' }.low", equalTo(2))
                .body("totals.find { it.section == 'recovery' }.low", equalTo(0));
    }

    @Test
    void a_completed_form_is_corrected_by_another_one_and_both_are_kept() throws IOException {
        var first = begun(intake());
        begin(Map.of("templateCode", "mau-01", "supersedes", first))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/supersedes"))
                .body("errors.code", contains("NOT_COMPLETED"));
        complete(first).then().statusCode(200);
        begin(Map.of("templateCode", "mau-02", "supersedes", first))
                .then()
                .statusCode(422)
                .body("errors.code", contains("UNKNOWN_VALUE"));
        var correction = begun(Map.of("templateCode", "mau-01", "supersedes", first));
        var rival = begun(Map.of("templateCode", "mau-01", "supersedes", first));
        read(province.officer(), correction).then().body("answers.motherName", equalTo("Vàng Thị Pà"));
        read(province.officer(), first).then().body("status", equalTo("COMPLETED"));
        change(correction, "*", "{\"answers\": {\"motherName\": \"Vàng Thị Pà Chua\"}}")
                .then()
                .statusCode(200);
        complete(correction).then().statusCode(200);
        read(province.officer(), first)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("answers.motherName", equalTo("Vàng Thị Pà"))
                .body("allowedActions", empty());
        complete(rival).then().statusCode(409).body("code", equalTo("FORM_SUPERSEDED_ALREADY"));
        assertTrue(printed(province.officer(), first, PrintFormat.PDF).contains("Đã được thay thế"));
        as(province.officer())
                .get(path() + "?status=SUPERSEDED&templateCode=mau-01&count=exact")
                .then()
                .body("items.id", contains(first))
                .body("total", equalTo(1))
                .body("items[0]", not(hasKey("answers")));
    }

    @Test
    void of_two_who_complete_corrections_of_one_form_at_once_one_does() throws Exception {
        var first = begun(intake());
        complete(first).then().statusCode(200);
        var ids = Stream.generate(() -> begun(Map.of("templateCode", "mau-01", "supersedes", first)))
                .limit(2)
                .toList();
        var together = new CyclicBarrier(2);
        var acts = new ArrayList<Callable<Integer>>();
        ids.forEach(id -> acts.add(() -> {
            together.await(20, TimeUnit.SECONDS);
            return complete(id).statusCode();
        }));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var statuses = new ArrayList<Integer>();
            for (var done : pool.invokeAll(acts)) {
                statuses.add(done.get());
            }
            statuses.sort(null);
            assertEquals(200, statuses.get(0));
            assertTrue(statuses.get(1) == 409 || statuses.get(1) == 412, statuses.toString());
        } finally {
            pool.shutdown();
        }
        as(province.officer())
                .get(path())
                .then()
                .body("items.findAll { it.status == 'COMPLETED' }", hasSize(1))
                .body("items.findAll { it.status == 'SUPERSEDED' }", hasSize(1));
    }

    @Test
    void answers_stay_with_the_version_they_were_given_in() {
        var code = "phieu-" + UUID.randomUUID().toString().substring(0, 8);
        publish(code, "2026-01-01", "before");
        var id = begun(Map.of("templateCode", code, "answers", Map.of("before", "Đã thăm hộ")));
        publish(code, "2026-11-02", "after");
        read(province.officer(), id)
                .then()
                .body("templateVersion", equalTo(1))
                .body("answers.before", equalTo("Đã thăm hộ"));
        begin(Map.of("templateCode", code, "answers", Map.of("before", "x")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/before"));
        // A phone that was without a line since yesterday.
        begin(Map.of("templateCode", code, "templateVersion", 1, "answers", Map.of("before", "x")))
                .then()
                .statusCode(201);
        begin(Map.of("templateCode", code, "templateVersion", 9)).then().statusCode(422);
    }

    private static void publish(String code, String from, String question) {
        as("admin")
                .contentType(JSON)
                .body(Map.of(
                        "code", code,
                        "name", "Phiếu thăm hộ",
                        "kind", "PHIẾU",
                        "title", "Thăm hộ",
                        "status", "UNCONFIRMED",
                        "validFrom", from,
                        "legalBasis", "Kế hoạch của xã",
                        "signer", "Cán bộ",
                        "sections",
                                List.of(Map.of(
                                        "code",
                                        "all",
                                        "title",
                                        "Nội dung",
                                        "questions",
                                        List.of(Map.of("code", question, "label", "Nhận xét", "type", "TEXT"))))))
                .post("/form-templates")
                .then()
                .statusCode(201);
    }

    @Test
    void who_informed_is_told_to_the_officer_and_the_chair_alone() throws IOException {
        var id = begun(intake());
        complete(id).then().statusCode(200);
        var worker = world.account("worker." + province.officer(), Duties.COUNSELLING_WORKER, province.commune());
        read(province.chair(), id).then().body("answers.informantName", equalTo("Người báo tin Giàng A Kín"));
        var shown = read(worker, id);
        shown.then()
                .statusCode(200)
                .body("answers", not(hasKey("informantName")))
                .body("hiddenSections", contains("informant"))
                .body("answers.motherName", equalTo("Vàng Thị Pà"))
                .body("allowedActions", empty());
        assertFalse(shown.asString().contains("Giàng A Kín"));
        for (var format : PrintFormat.values()) {
            assertTrue(printed(province.officer(), id, format).contains("Giàng A Kín"), format.name());
            var text = printed(worker, id, format);
            assertFalse(text.contains("Giàng A Kín"), format.name());
            assertTrue(text.contains("giữ bí mật theo Điều 24"), text);
        }
        read(province.neighboursOfficer(), id).then().statusCode(404);
        as(province.neighboursOfficer()).get(path()).then().statusCode(404);
        as(province.neighboursOfficer())
                .contentType(JSON)
                .body(intake())
                .post(path())
                .then()
                .statusCode(404);
    }

    private String printed(String username, String id, PrintFormat format) throws IOException {
        var answer = as(username).accept(format.mediaType()).get(path() + "/" + id);
        answer.then()
                .statusCode(200)
                .contentType(startsWith(format.mediaType()))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", startsWith("attachment; filename=\"mau-0"));
        var bytes = answer.asByteArray();
        if (format == PrintFormat.PDF) {
            try (var pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            }
        }
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText().replaceAll("\\s+", " ");
        }
    }

    @Test
    void accept_decides_in_which_form_it_comes() throws IOException {
        var id = begun(intake());
        var second = begun(Map.of("templateCode", "mau-02"));
        for (var format : PrintFormat.values()) {
            var draft = printed(province.officer(), id, format);
            assertTrue(draft.contains("Bản nháp"), draft);
            assertTrue(draft.contains("TIẾP NHẬN") || draft.contains("Tiếp nhận thông tin trẻ em"), draft);
            assertTrue(draft.contains("22 giờ 40, ngày 21 tháng 11 năm 2026"), draft);
            assertFalse(draft.contains("Chưa đối chiếu"), draft);
            var unconfirmed = printed(province.officer(), second, format);
            assertTrue(unconfirmed.contains("Chưa đối chiếu với mẫu chính thức"), unconfirmed);
        }
        for (var accept : List.of("*/*", "application/json", "application/pdf;q=0.1, application/json")) {
            as(province.officer())
                    .accept(accept)
                    .get(path() + "/" + id)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("application/json"));
        }
        as(province.officer())
                .accept("text/csv")
                .get(path() + "/" + id)
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void answers_lie_in_the_database_sealed_and_the_trail_names_who_read_them() {
        var id = begun(intake());
        assertEquals(
                0,
                world.number("select count(*) from case_form where id = '" + id
                        + "' and position(convert_to('Giàng A Kín', 'UTF8') in answers_sealed) > 0"));
        assertEquals(
                0,
                world.number(
                        "select count(*) from audit_entry where position('Giàng A Kín' in cast(audit_entry as text)) > 0"));
        var before = reads();
        read(province.chair(), id).then().statusCode(200);
        assertTrue(reads() > before, "the chair's look is on record");
        as(province.officer()).get("/cases/" + caseId).then().statusCode(200);
    }

    private long reads() {
        return world.number("select count(*) from audit_entry where operation like '%forms%' and username = '"
                + province.chair() + "'");
    }

    @Test
    void a_closed_case_takes_no_more_forms_and_shows_those_it_has() {
        var id = begun(intake());
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "ending", "REFUTED", "endedAt", "2026-11-22T02:00:00Z", "note", "Xác minh: không có việc này"))
                .post("/cases/" + caseId + "/ending")
                .then()
                .statusCode(200);
        begin(intake()).then().statusCode(409).body("code", equalTo("CASE_CLOSED"));
        complete(id).then().statusCode(409).body("code", equalTo("CASE_CLOSED"));
        read(province.officer(), id).then().statusCode(200);
    }

    @Test
    void a_client_may_bring_its_own_id_and_repeat_itself() {
        var own = UUID.randomUUID().toString();
        var body = intake();
        body.put("id", own);
        assertEquals(own, begun(body));
        begin(body)
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"))
                .header("Location", endsWith(path() + "/" + own));
        var key = UUID.randomUUID().toString();
        var ids = Stream.generate(() -> as(province.officer())
                        .contentType(JSON)
                        .header("Idempotency-Key", key)
                        .body(intake())
                        .post(path())
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(2)
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void a_page_of_forms_costs_no_more_statements_for_many_than_for_few() {
        begun(Map.of("templateCode", "mau-01"));
        var few = statements(path() + "?limit=1");
        for (int i = 2; i <= 16; i++) {
            begun(Map.of("templateCode", "mau-%02d".formatted(i)));
        }
        assertEquals(few, statements(path()));
        var first = as(province.officer()).get(path() + "?limit=9");
        first.then().body("items", hasSize(9));
        as(province.officer())
                .get(path() + "?limit=9&cursor=" + first.<String>path("next"))
                .then()
                .body("items", hasSize(7))
                .body("next", nullValue());
    }

    private long statements(String path) {
        return world.statementsOf(
                province.officer(),
                () -> as(province.officer()).get(path).then().statusCode(200));
    }
}
