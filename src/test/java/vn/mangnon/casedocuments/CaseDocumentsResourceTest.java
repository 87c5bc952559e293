package vn.mangnon.casedocuments;

import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

@QuarkusTest
class CaseDocumentsResourceTest {

    private static final String BYTES = "application/octet-stream";

    @Inject
    World world;

    World.Province province;
    String caseId;
    String worker;

    @BeforeEach
    void a_case_in_a_province_of_its_own() {
        province = world.freshProvince();
        worker = world.account("worker." + province.officer(), Duties.COUNSELLING_WORKER, province.commune());
        caseId = as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt", "2026-11-21T15:40:00Z", "channel", "PHONE", "incidentUnitId", province.commune()))
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String path() {
        return "/cases/" + caseId + "/documents";
    }

    private String announced(String title, String confidentiality) {
        return as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "title",
                        title,
                        "confidentiality",
                        confidentiality,
                        "distributionScope",
                        "Công an xã, Trạm Y tế"))
                .post(path())
                .then()
                .statusCode(201)
                .body("status", equalTo("AWAITING_CONTENT"))
                .extract()
                .path("id");
    }

    private Response send(String id, byte[] content) {
        return as(province.officer())
                .contentType(BYTES)
                .header("If-Match", "*")
                .body(content)
                .put(path() + "/" + id + "/content");
    }

    private Response fetch(String username, String id) {
        return as(username).get(path() + "/" + id + "/content");
    }

    private static byte[] picture(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0, bytes, 0, 4);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void a_document_is_announced_sent_once_and_handed_out_as_it_was() throws Exception {
        var content = picture(700_001);
        var id = announced("Ảnh vết bầm của bé Mảy", "CASE");
        fetch(province.officer(), id).then().statusCode(409).body("code", equalTo("DOCUMENT_WITHOUT_CONTENT"));
        as(province.officer())
                .contentType(BYTES)
                .body(content)
                .put(path() + "/" + id + "/content")
                .then()
                .statusCode(428);
        send(id, content)
                .then()
                .statusCode(200)
                .body("status", equalTo("STORED"))
                .body("contentType", equalTo("JPEG"))
                .body("size", equalTo(700_001))
                .body("sha256", equalTo(sha256(content)));
        send(id, content).then().statusCode(409).body("code", equalTo("DOCUMENT_STORED_ALREADY"));
        var fetched = fetch(worker, id);
        fetched.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Length", equalTo("700001"))
                .header("Content-Disposition", startsWith("attachment; filename=\"tai-lieu-" + id + ".jpg\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Repr-Digest", startsWith("sha-256=:"));
        assertArrayEquals(content, fetched.asByteArray());
        // Neither the pieces nor the words about them lie about in clear.
        assertTrue(world.number("select count(*) from case_document_piece where document_id = '" + id + "'") >= 3);
        assertEquals(
                0,
                world.number("select count(*) from case_document_piece where document_id = '" + id
                        + "' and position('\\xFFD8FFE0'::bytea in sealed) > 0"));
        assertEquals(
                0,
                world.number("select count(*) from case_document where id = '" + id
                        + "' and position(convert_to('Mảy', 'UTF8') in title_sealed) > 0"));
    }

    @Test
    void what_is_altered_in_the_database_is_not_handed_out_as_whole() {
        var id = announced("Biên bản", "CASE");
        send(id, picture(2_500_000)).then().statusCode(200);
        assertThrows(
                IllegalStateException.class,
                () -> world.asOwner("set mangnon.cases = '/'; update case_document_piece set sealed = sealed"));
        world.asOwner(
                "set mangnon.cases = '/'; alter table case_document_piece disable trigger case_document_piece_stays;"
                        + " update case_document_piece set sealed = set_byte(sealed, 100, 255 - get_byte(sealed, 100))"
                        + " where document_id = '" + id + "' and position = 8;"
                        + " alter table case_document_piece enable trigger case_document_piece_stays");
        // The connection breaks off: by that a reader is told, for some of it has been handed out by then.
        assertThrows(Exception.class, () -> fetch(province.officer(), id).asByteArray());
    }

    @Test
    void a_file_of_another_type_is_refused_whatever_it_is_called() {
        var id = announced("virus.pdf", "CASE");
        send(id, "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".getBytes(US_ASCII))
                .then()
                .statusCode(415)
                .body("code", equalTo("DOCUMENT_TYPE_NOT_ALLOWED"));
        send(id, new byte[0]).then().statusCode(422).body("code", equalTo("DOCUMENT_EMPTY"));
        as(province.officer())
                .contentType("image/jpeg")
                .header("If-Match", "*")
                .body(picture(100))
                .put(path() + "/" + id + "/content")
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_NOT_SUPPORTED"));
        as(province.officer()).get(path() + "/" + id).then().body("status", equalTo("AWAITING_CONTENT"));
    }

    @Test
    void no_operation_but_this_one_takes_more_than_a_megabyte_and_this_one_takes_25() {
        var id = announced("Ảnh", "CASE");
        send(id, picture(26_300_000)).then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        as(province.officer())
                .contentType(BYTES)
                .body(picture(2_000_000))
                .post(path())
                .then()
                .statusCode(415);
        as(province.officer())
                .contentType(JSON)
                .body("{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(path())
                .then()
                .statusCode(413);
        var content = picture(20_000_000);
        send(id, content).then().statusCode(200).body("size", equalTo(20_000_000));
        assertArrayEquals(content, fetch(province.officer(), id).asByteArray());
    }

    /** The server lays aside what it has while the sender is still at it; then the sender is gone, and nothing is left. */
    @Test
    void an_upload_is_streamed_and_one_that_breaks_off_leaves_nothing() throws Exception {
        var id = announced("Ảnh", "CASE");
        var before = uploads();
        try (var line = new Socket("localhost", RestAssured.port)) {
            var out = line.getOutputStream();
            out.write(("PUT " + World.API + path() + "/" + id
                            + "/content HTTP/1.1\r\nHost: localhost\r\nIf-Match: *\r\n"
                            + "Authorization: Bearer " + World.token(province.officer()) + "\r\nContent-Type: " + BYTES
                            + "\r\nContent-Length: 20000000\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(picture(6_000_000));
            out.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> uploads().stream()
                            .filter(file -> !before.contains(file))
                            .anyMatch(file -> size(file) > 4_000_000));
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> before.containsAll(uploads()));
        as(province.officer()).get(path() + "/" + id).then().body("status", equalTo("AWAITING_CONTENT"));
        assertEquals(0, world.number("select count(*) from case_document_piece where document_id = '" + id + "'"));
        send(id, picture(5_000)).then().statusCode(200);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static List<Path> uploads() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("mangnon-upload-"))
                    .toList();
        }
    }

    @Test
    void confidentiality_and_scope_are_said_of_every_document_and_hold() {
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("title", " "))
                .post(path())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/confidentiality", "/distributionScope", "/title"))
                .body("errors.code", contains("REQUIRED", "REQUIRED", "REQUIRED"));
        var open = announced("Giấy khai sinh", "CASE");
        var restricted = announced("Lời kể của trẻ", "RESTRICTED");
        send(restricted, picture(2_000)).then().statusCode(200);
        as(province.chair()).get(path()).then().body("items.id", contains(restricted, open));
        as(worker)
                .get(path() + "?count=exact")
                .then()
                .body("items.id", contains(open))
                .body("total", equalTo(1));
        as(worker).get(path() + "/" + restricted).then().statusCode(404);
        fetch(worker, restricted).then().statusCode(404);
        fetch(province.chair(), restricted).then().statusCode(200);
        as(province.neighboursOfficer()).get(path()).then().statusCode(404);
        fetch(province.neighboursOfficer(), restricted).then().statusCode(404);
        var first = as(province.officer()).get(path() + "?limit=1");
        first.then().body("items", hasSize(1));
        as(province.officer())
                .get(path() + "?limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.id", contains(open))
                .body("next", nullValue());
    }

    /** Who lays down what only another may read sends it, and sees it no more. */
    @Test
    void a_restricted_document_goes_from_a_colleague_to_whoever_is_in_charge() {
        var colleague = world.account("colleague." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
        String id = as(colleague)
                .contentType(JSON)
                .body(Map.of("title", "Thư", "confidentiality", "RESTRICTED", "distributionScope", "Chủ tịch"))
                .post(path())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(colleague).get(path() + "/" + id).then().statusCode(200);
        as(colleague)
                .contentType(BYTES)
                .header("If-Match", "*")
                .body(picture(2_000))
                .put(path() + "/" + id + "/content")
                .then()
                .statusCode(200);
        as(colleague).get(path() + "/" + id).then().statusCode(404);
        as(colleague).get(path()).then().body("items", hasSize(0));
        fetch(colleague, id).then().statusCode(404);
        fetch(province.officer(), id).then().statusCode(200);
    }

    @Test
    void what_should_not_be_there_is_withdrawn_with_a_reason_and_kept() {
        var id = announced("Ảnh của trẻ khác", "CASE");
        var content = picture(3_000);
        send(id, content).then().statusCode(200);
        fetch(worker, id).then().statusCode(200);
        withdraw(province.chair(), id, " ").then().statusCode(422);
        withdraw(worker, id, "Nhầm").then().statusCode(403);
        withdraw(province.chair(), id, "Nhầm hồ sơ")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawalNote", equalTo("Nhầm hồ sơ"));
        withdraw(province.chair(), id, "Lại").then().statusCode(409).body("code", equalTo("DOCUMENT_WITHDRAWN"));
        fetch(worker, id).then().statusCode(404);
        as(worker).get(path()).then().body("items", hasSize(0));
        assertArrayEquals(content, fetch(province.officer(), id).asByteArray());
        var empty = announced("Chưa gửi", "CASE");
        withdraw(province.officer(), empty, "Không cần nữa").then().statusCode(200);
        send(empty, content).then().statusCode(409);
    }

    private Response withdraw(String username, String id, String note) {
        return as(username)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("note", note))
                .post(path() + "/" + id + "/withdrawal");
    }

    @Test
    void a_look_at_a_content_is_in_the_trail_and_a_client_may_bring_its_own_id() {
        var own = UUID.randomUUID().toString();
        var body = Map.of("id", own, "title", "Biên bản", "confidentiality", "CASE", "distributionScope", "UBND xã");
        for (var status : List.of(201, 409)) {
            as(province.officer())
                    .contentType(JSON)
                    .body(body)
                    .post(path())
                    .then()
                    .statusCode(status);
        }
        send(own, picture(4_000)).then().statusCode(200);
        var before = looks();
        fetch(province.chair(), own).then().statusCode(200);
        assertEquals(before + 1, looks());
    }

    private long looks() {
        return world.number("select count(*) from audit_entry where username = '" + province.chair()
                + "' and operation like '%/content' and outcome = 'ALLOWED' and '" + caseId + "' = any(subject_ids)");
    }
}
