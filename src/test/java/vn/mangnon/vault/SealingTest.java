package vn.mangnon.vault;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.registered;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.World;
import vn.mangnon.access.RowSecurity;

/** What the database itself holds of what must not be read in it, asked past the application. */
@QuarkusTest
class SealingTest {

    private static final int AT_ONCE = 6;

    @Inject
    World world;

    @Inject
    RowSecurity rowSecurity;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.liquibase.username")
    String owner;

    @ConfigProperty(name = "quarkus.liquibase.password")
    String password;

    @Inject
    Sealing sealing;

    @Inject
    SealingRepository repository;

    @Inject
    VaultKeys keys;

    @Inject
    Vault vault;

    @Inject
    @All
    List<SealedColumn> columns;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void no_column_of_any_table_holds_what_was_told_in_confidence() throws SQLException {
        var number = freshNumber();
        var phone = "0999" + number.substring(4);
        var name = "Bé Niêm Phong";
        var id = answer(post(
                        "/children",
                        child(
                                name,
                                Map.of(
                                        "addressLine",
                                        "Ngõ dấu-địa-chỉ",
                                        "adminUnitId",
                                        province.commune(),
                                        "kind",
                                        "ACTUAL"),
                                number,
                                phone)))
                .path("id");
        answer(post(
                "/children/" + id + "/circumstances",
                Map.of("category", "a", "since", "2026-01-01", "evidence", "dấu-chứng-cứ")));
        String consent = answer(post(
                        "/children/" + id + "/consents",
                        Map.of(
                                "purpose", "FORUM",
                                "givenBy", "MOTHER",
                                "giverName", "dấu-người-đồng-ý",
                                "givenOn", "2026-01-01",
                                "evidence", "dấu-bằng-chứng")))
                .path("id");
        answer(post(
                "/children/" + id + "/consents/" + consent + "/withdrawal",
                Map.of("withdrawnOn", "2026-02-01", "reason", "dấu-lý-do-rút")));
        answer(post(
                "/children/" + id + "/disclosures",
                Map.of(
                        "recipientId", world.organization("Công an xã", "POLICE", province.commune(), null),
                        "requestedBy", "dấu-người-hỏi",
                        "purpose", "dấu-mục-đích",
                        "ground", "LAW_TASK",
                        "legalProvision", "Luật Trẻ em Đ.51.2",
                        "form", "PAPER",
                        "items", List.of("IDENTITY"),
                        "disclosedOn", "2026-02-01")));
        String asked = answer(post(
                        "/data-subject-requests",
                        Map.of(
                                "kind", "ACCESS",
                                "adminUnitId", province.commune(),
                                "requester", "MOTHER",
                                "requesterName", "dấu-người-yêu-cầu",
                                "requesterContact", "dấu-liên-hệ",
                                "details", "dấu-nội-dung",
                                "receivedAt", "2026-11-20T01:00:00Z")))
                .path("id");
        var requests = "/data-subject-requests/" + asked;
        answer(post(requests + "/reply", Map.of("note", "dấu-phản-hồi")));
        answer(post(requests + "/extension", Map.of("days", 1, "reason", "dấu-gia-hạn")));
        answer(post(requests + "/completion", Map.of("outcome", "dấu-giải-quyết")));
        String breach = answer(post(
                        province.chair(),
                        "/breach-notices",
                        Map.of(
                                "adminUnitId", province.commune(),
                                "discoveredAt", "2026-11-01T01:00:00Z",
                                "nature", "dấu-vi-phạm",
                                "consequences", "dấu-hậu-quả",
                                "measures", "dấu-khắc-phục",
                                "dataKinds", List.of("IDENTITY"),
                                "contact", "dấu-đầu-mối")))
                .path("id");
        answer(post(
                province.chair(),
                "/breach-notices/" + breach + "/dispatches",
                Map.of(
                        "sentAt", "2026-11-20T01:00:00Z",
                        "recipient", "A05",
                        "content", "dấu-thông-báo",
                        "lateReason", "dấu-chậm")));
        answer(post(province.chair(), "/breach-notices/" + breach + "/closure", Map.of("note", "dấu-kết-thúc")));
        String known = answer(post(
                        "/cases",
                        Map.of(
                                "receivedAt", "2026-11-22T01:00:00Z",
                                "channel", "PHONE",
                                "emergency", true,
                                "incidentUnitId", province.commune(),
                                "summary", "dấu-lời-kể của người báo tin")))
                .path("id");
        answer(post(
                "/cases/" + known + "/emergency-measures",
                Map.of("takenAt", "2026-11-22T02:00:00Z", "description", "dấu-biện-pháp")));
        new CaseStory(province.officer(), province.chair(), known).throughEverything();
        answer(post(
                "/cases/" + known + "/closure",
                Map.of("noLongerAtRisk", true, "stable", true, "outcome", "dấu-kết-quả", "note", "dấu-ghi-chú")));
        for (var secret : List.of(
                number,
                phone,
                "dấu-địa-chỉ",
                "dấu-chứng-cứ",
                "dấu-người-đồng-ý",
                "dấu-bằng-chứng",
                "dấu-lý-do-rút",
                "dấu-người-hỏi",
                "dấu-mục-đích",
                "dấu-người-yêu-cầu",
                "dấu-liên-hệ",
                "dấu-nội-dung",
                "dấu-phản-hồi",
                "dấu-gia-hạn",
                "dấu-giải-quyết",
                "dấu-vi-phạm",
                "dấu-hậu-quả",
                "dấu-khắc-phục",
                "dấu-đầu-mối",
                "dấu-thông-báo",
                "dấu-chậm",
                "dấu-kết-thúc",
                "dấu-lời-kể",
                "dấu-biện-pháp",
                "dấu-kết-quả",
                "dấu-ghi-chú",
                "Người Báo Tin",
                "Nhà bà nội (thử)",
                "Gia đình và nhu cầu (thử)",
                "Phòng tham vấn (thử)")) {
            assertEquals(List.of(), columnsHolding(secret), secret);
        }
        // The search does see what is there: names stay in clear, and stored answers do not.
        assertEquals(List.of("child.full_name"), columnsHolding(name));
        as(province.officer())
                .get("/children/" + id)
                .then()
                .body("personalId", equalTo(number))
                .body("residence.addressLine", equalTo("Ngõ dấu-địa-chỉ"))
                .body("caregivers.phone", contains(phone))
                .body("circumstances.evidence", contains("dấu-chứng-cứ"));
        as(province.officer())
                .get("/cases/" + known)
                .then()
                .body("summary", equalTo("dấu-lời-kể của người báo tin"))
                .body("closure.outcome", equalTo("dấu-kết-quả"))
                .body("closure.note", equalTo("dấu-ghi-chú"));
    }

    @Test
    void what_an_earlier_release_wrote_in_clear_is_sealed_at_the_next_start_and_nobody_notices() throws SQLException {
        var number = freshNumber();
        var id = registered(province.officer(), World.child("Bé Ngày Trước", province.commune()));
        var tag = as(province.officer()).get("/children/" + id).header("ETag");
        // As the earlier release left it: the triggers that refuse it now were not there.
        execute(
                "set session_replication_role = replica",
                "update child set personal_id = '%s', personal_id_status = 'DECLARED', address_line = 'dấu-ngày-trước'"
                                .formatted(number)
                        + " where id = '" + id + "'",
                "reset session_replication_role");
        assertEquals(List.of("child.address_line"), columnsHolding("dấu-ngày-trước"));
        var changes = world.number("select count(*) from change_entry");
        sealing.atStart(new StartupEvent());
        assertEquals(List.of(), columnsHolding("dấu-ngày-trước"));
        assertEquals(List.of(), columnsHolding(number));
        as(province.officer())
                .get("/children/" + id)
                .then()
                .header("ETag", equalTo(tag))
                .body("personalId", equalTo(number))
                .body("residence.addressLine", equalTo("dấu-ngày-trước"));
        assertEquals(changes, world.number("select count(*) from change_entry"));
        assertFound(number, id);
        refusedTwin(number);
    }

    @Test
    void a_release_that_would_write_in_clear_is_refused() {
        for (var sql : List.of(
                "update child set personal_id = '087318000001'",
                "update child set address_line = 'ấp 1'",
                "update child_caregiver set phone = '0999000000'",
                "update child_circumstance set evidence = 'e'",
                "update protection_case set summary = 's'",
                "update protection_case set outcome = 'o' where status = 'CLOSED'",
                "update protection_case set closure_note = 'n'",
                "update emergency_measure set description = 'd'")) {
            var refusal = assertThrows(SQLException.class, () -> execute(sql), sql);
            assertTrue(refusal.getMessage().contains("is kept sealed"), refusal.getMessage());
        }
    }

    @Test
    void what_is_under_an_older_key_is_read_and_found_and_then_sealed_with_the_primary()
            throws SQLException, GeneralSecurityException {
        var older = new Vault(new VaultKeys(
                firstAsPrimary(keys.encryption(), VaultKeys.CIPHERS), firstAsPrimary(keys.index(), VaultKeys.DIGESTS)));
        var number = freshNumber();
        var id = registered(province.officer(), World.child("Bé Khóa Cũ", province.commune()));
        var place = "child:personal_id";
        execute(("update child set personal_id_sealed = '\\x%s', personal_id_index = '\\x%s',"
                        + " personal_id_status = 'DECLARED' where id = '%s'")
                .formatted(
                        HexFormat.of().formatHex(older.seal(number, place)),
                        HexFormat.of().formatHex(older.index(number, place)),
                        id));
        as(province.officer()).get("/children/" + id).then().body("personalId", equalTo(number));
        assertFound(number, id);
        refusedTwin(number);
        var changes = world.number("select count(*) from change_entry");

        sealing.underThePrimaryKey();

        var prefix = HexFormat.of().formatHex(vault.sealPrefix());
        var index = HexFormat.of().formatHex(vault.index(number, place));
        assertEquals(
                1,
                world.number(("select count(*) from child where id = '%s' and personal_id_index = '\\x%s'"
                                + " and substring(personal_id_sealed from 1 for 5) = '\\x%s'")
                        .formatted(id, index, prefix)));
        for (var column : columns) {
            boolean left = rowSecurity.lifted(
                    () -> QuarkusTransaction.requiringNew().call(() -> repository.hasOlder(column, vault)));
            assertFalse(left, column.place());
        }
        assertEquals(changes, world.number("select count(*) from change_entry"));
        as(province.officer()).get("/children/" + id).then().body("personalId", equalTo(number));
        assertFound(number, id);
        refusedTwin(number);
    }

    @Test
    void one_value_that_cannot_be_opened_keeps_no_other_from_being_sealed() throws SQLException {
        var broken = registered(province.officer(), child("Bé Hỏng", null, freshNumber(), null));
        var number = freshNumber();
        var whole = registered(province.officer(), child("Bé Lành", null, number, null));
        var address = HexFormat.of().formatHex(vault.seal("ấp Một", "child:address_line"));
        execute(
                // As of a key that nobody has.
                "update child set address_line_sealed = '\\x0100000000' where id = '" + broken + "'",
                "set session_replication_role = replica",
                "update child set address_line = 'dấu-bên-cạnh' where id = '" + whole + "'",
                "reset session_replication_role");
        sealing.underThePrimaryKey();
        sealing.atStart(new StartupEvent());
        assertEquals(List.of(), columnsHolding("dấu-bên-cạnh"));
        as(province.officer()).get("/children/" + whole).then().body("residence.addressLine", equalTo("dấu-bên-cạnh"));
        execute("update child set address_line_sealed = '\\x" + address + "' where id = '" + broken + "'");
        as(province.officer()).get("/children/" + broken).then().body("residence.addressLine", equalTo("ấp Một"));
    }

    @Test
    void keys_of_another_installation_are_refused_at_start() {
        var strange = new Sealing(repository, new Vault(VaultKeys.make()), rowSecurity, columns);
        var refusal = assertThrows(VaultKeys.Unusable.class, () -> strange.atStart(new StartupEvent()));
        assertTrue(refusal.getMessage().contains("are not those of this database"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("không phải của cơ sở dữ liệu này"), refusal.getMessage());
        sealing.atStart(new StartupEvent());
    }

    /** Two files, and one of them of another installation: nothing that is searched by its index would be found any more. */
    @Test
    void an_index_key_of_another_installation_is_refused_at_start() {
        var mixed = new VaultKeys(keys.encryption(), VaultKeys.make().index());
        var strange = new Sealing(repository, new Vault(mixed), rowSecurity, columns);
        var refusal = assertThrows(VaultKeys.Unusable.class, () -> strange.atStart(new StartupEvent()));
        assertTrue(refusal.getMessage().contains("are not those of this database"), refusal.getMessage());
        sealing.atStart(new StartupEvent());
    }

    @Test
    void a_number_that_a_record_gave_up_is_free_again() {
        var number = freshNumber();
        var id = registered(province.officer(), child("Bé Nhầm Số", null, number, null));
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"personalId\": null, \"personalIdStatus\": null}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        registered(province.officer(), child("Bé Đúng Số", null, number, null));
    }

    @Test
    void of_officers_who_register_one_number_at_once_one_does() throws Exception {
        var number = freshNumber();
        var together = new CyclicBarrier(AT_ONCE);
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var officer = i % 2 == 0 ? province.officer() : province.neighboursOfficer();
            var unit = i % 2 == 0 ? province.commune() : province.neighbour();
            var body = World.child("Bé Cùng Lúc", unit);
            body.put("personalId", number);
            requests.add(() -> {
                together.await(10, TimeUnit.SECONDS);
                return as(officer)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/children")
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

    private static KeysetHandle firstAsPrimary(KeysetHandle keyset, Configuration kind)
            throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keyset).setConfiguration(kind);
        assertFalse(builder.getAt(0).isPrimary(), "the tests start with keys that were rotated once");
        builder.getAt(0).makePrimary();
        return builder.build();
    }

    private void assertFound(String number, String id) {
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", number))
                .post("/children/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items", hasSize(1));
    }

    private void refusedTwin(String number) {
        post("/children", child("Bé Trùng Số", null, number, null))
                .then()
                .statusCode(409)
                .body("code", equalTo("PERSONAL_ID_TAKEN"));
    }

    private Map<String, Object> child(String name, Map<String, Object> residence, String number, String phone) {
        var body = World.child(name, province.commune());
        body.put("personalId", number);
        if (residence != null) {
            body.put("residence", residence);
        }
        if (phone != null) {
            body.put("caregivers", List.of(Map.of("fullName", "Lê Thị Hoa", "phone", phone)));
        }
        return body;
    }

    /** With a key, so that the answer is stored. */
    private Response post(String path, Object body) {
        return post(province.officer(), path, body);
    }

    private static Response post(String who, String path, Object body) {
        return as(who).contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .body(body)
                .post(path);
    }

    private static Response answer(Response response) {
        response.then().statusCode(oneOf(200, 201));
        return response;
    }

    private String freshNumber() {
        return "0873" + "%08d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
    }

    /** Of all columns of all tables that can hold text in any form. */
    private List<String> columnsHolding(String text) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = everything();
                var statement = connection.createStatement()) {
            var queries = new ArrayList<String[]>();
            try (var names = statement.executeQuery("""
                    select c.table_name, c.column_name, c.data_type from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where table_schema = 'public' and t.table_type = 'BASE TABLE'
                       and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')""")) {
                while (names.next()) {
                    var column = names.getString(2);
                    var condition = names.getString(3).equals("bytea")
                            ? "position(convert_to(?, 'UTF8') in \"%s\") > 0"
                            : "position(? in cast(\"%s\" as text)) > 0";
                    queries.add(new String[] {
                        names.getString(1) + "." + column,
                        "select 1 from \"%s\" where ".formatted(names.getString(1)) + condition.formatted(column)
                    });
                }
            }
            assertTrue(queries.size() > 50, "there are columns to look at");
            for (var query : queries) {
                try (var look = connection.prepareStatement(query[1])) {
                    look.setString(1, text);
                    if (look.executeQuery().next()) {
                        found.add(query[0]);
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** As who owns the database and sees all of it. */
    private Connection everything() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = everything();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                for (var sql : statements) {
                    statement.execute(sql);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
