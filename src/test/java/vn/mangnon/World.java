package vn.mangnon;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Transactional;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
import vn.mangnon.access.GrantsChanged;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.platform.TestDatabase;

/**
 * The world that tests live in. Everything is scoped by place, so a test that makes a province of its own is alone in it,
 * whatever others do. The demonstration is loaded too; its accounts sign in by {@link #as}.
 */
@ApplicationScoped
@QuarkusTestResource(TestDatabase.class)
public class World {

    public static final String API = "/api/v1";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final EntityManager entities;
    private final EntityManagerFactory factory;
    private final Accounts accounts;
    private final RowSecurity rowSecurity;
    private final Event<Forgotten> changes;

    World(
            EntityManager entities,
            EntityManagerFactory factory,
            Accounts accounts,
            RowSecurity rowSecurity,
            Event<Forgotten> changes) {
        this.factory = factory;
        this.entities = entities;
        this.accounts = accounts;
        this.rowSecurity = rowSecurity;
        this.changes = changes;
    }

    /** A province with two communes, an officer and a chair in the first, an officer in the second, and a supervisor. */
    public record Province(
            UUID id,
            String code,
            UUID commune,
            UUID neighbour,
            String officer,
            String chair,
            String neighboursOfficer,
            String supervisor) {}

    @Transactional
    public Province freshProvince() {
        var number = SERIAL.incrementAndGet();
        var code = "T" + number;
        var province = unit(code, "Tỉnh " + code, "PROVINCE", null, "/" + code + "/");
        var commune = unit(code + "-A", "Xã A " + code, "COMMUNE", code, "/" + code + "/" + code + "-A/");
        var neighbour = unit(code + "-B", "Xã B " + code, "COMMUNE", code, "/" + code + "/" + code + "-B/");
        return new Province(
                province,
                code,
                commune,
                neighbour,
                account("officer" + number, Duties.COMMUNE_OFFICER, commune),
                account("chair" + number, Duties.COMMUNE_CHAIR, commune),
                account("neighbour" + number, Duties.COMMUNE_OFFICER, neighbour),
                account("supervisor" + number, Duties.SUPERVISOR, province));
    }

    /** An account with one duty in one unit; no password, its tokens are signed here. */
    @Transactional
    public String account(String username, String duty, UUID unit) {
        return account(username, duty, GrantedScope.ofUnit(unit));
    }

    @Transactional
    public String account(String username, String duty, GrantedScope scope) {
        accounts.add(
                new AccountDetails(null, username, username, null, null, true, List.of(duty), List.of(scope)), "none");
        return username;
    }

    /** An account with several duties, in the scopes that name them. */
    @Transactional
    public String account(
            String username, List<String> duties, List<GrantedScope> scopes, @Nullable UUID organization) {
        accounts.add(new AccountDetails(null, username, username, null, organization, true, duties, scopes), "none");
        return username;
    }

    /** An account with one duty in the line of one organization. */
    @Transactional
    public String accountOfLine(String username, String duty, UUID organization) {
        var scope = GrantedScope.ofOrganization(organization);
        accounts.add(
                new AccountDetails(null, username, username, null, organization, true, List.of(duty), List.of(scope)),
                "none");
        return username;
    }

    record Forgotten() implements GrantsChanged {}

    /** How many statements a request costs beside those for what its account may do, of which it is asked each second. */
    public long statementsOf(String username, Runnable request) {
        changes.fire(new Forgotten());
        as(username).get("/me").then().statusCode(200);
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getPrepareStatementCount();
        request.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /** What accounts may do is read anew by the next request. */
    @Transactional
    public void forgetGrants() {
        entities.createNativeQuery("update grants_change set changes = changes + 1")
                .executeUpdate();
        changes.fire(new Forgotten());
    }

    @Transactional
    public UUID unit(String code, String name, String level, @Nullable String parentCode, String home) {
        return unit(code, name, level, parentCode, home, "2025-07-01", null);
    }

    @Transactional
    public UUID unit(
            String code,
            String name,
            String level,
            @Nullable String parentCode,
            String home,
            String validFrom,
            @Nullable String validTo) {
        var id = StoredEntity.newId();
        entities.createNativeQuery(
                        "insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code,"
                                + " valid_from, valid_to, home) values (:id, 0, now(), now(), :code, :level, :name, :parent,"
                                + " cast(:validFrom as date), cast(:validTo as date), :home)")
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("level", level)
                .setParameter("name", name)
                .setParameter("parent", parentCode)
                .setParameter("validFrom", validFrom)
                .setParameter("validTo", validTo)
                .setParameter("home", home)
                .executeUpdate();
        return id;
    }

    @Transactional
    public UUID organization(String name, String kind, UUID unit, @Nullable UUID parent) {
        var id = StoredEntity.newId();
        entities.createNativeQuery(
                        "insert into organization (id, version, created_at, updated_at, name, kind, admin_unit_id,"
                                + " unit_path, parent_id, valid_from) select :id, 0, now(), now(), :name, :kind, u.id, u.home,"
                                + " cast(:parent as uuid), date '2019-01-01' from admin_unit u where u.id = :unit")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("kind", kind)
                .setParameter("parent", parent)
                .setParameter("unit", unit)
                .executeUpdate();
        return id;
    }

    /** A child written past every check, in the caller's transaction. */
    @Transactional
    public UUID bareChild(UUID unit) {
        var id = StoredEntity.newId();
        rowSecurity.lifted(() -> entities.createNativeQuery(
                        "insert into child (id, version, created_at, updated_at, full_name, date_of_birth,"
                                + " birth_date_precision, sex, personal_id_status, nationality_code, residence_unit_id,"
                                + " residence_kind, unit_path, status, invented) select :id, 0, now(), now(), 'Bé Thử',"
                                + " date '2020-01-01', 'YEAR', 'UNKNOWN', 'NONE', 'VN', u.id, 'ACTUAL', u.home, 'ACTIVE', true"
                                + " from admin_unit u where u.id = :unit")
                .setParameter("id", id)
                .setParameter("unit", unit)
                .executeUpdate());
        return id;
    }

    /** One number out of the database. */
    @Transactional
    public long number(String sql) {
        return rowSecurity.lifted(
                () -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** In the role that owns the tables, which the application has no use for: what only a test or an attacker does. */
    public void asOwner(String sql) {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.liquibase.username", String.class),
                        config.getValue("quarkus.liquibase.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One text out of the database. */
    @Transactional
    public String text(String sql) {
        return rowSecurity.lifted(() -> (String) entities.createNativeQuery(sql).getSingleResult());
    }

    /** A request by this account, demonstration or made by a test. */
    public static RequestSpecification as(String username) {
        return anonymous().auth().oauth2(token(username));
    }

    /** To be sent: of a file the length is known beforehand, without which none is taken. */
    public static File file(byte[] content) {
        try {
            var file = Files.createTempFile("world", ".upload");
            file.toFile().deleteOnExit();
            return Files.write(file, content).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RequestSpecification anonymous() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .basePath(API);
    }

    public static String token(String username) {
        return Jwt.upn(username).expiresIn(Duration.ofMinutes(10)).sign();
    }

    /** An answer without what differs from one request to the next: the ids in it and the trace. */
    public static String withoutIds(Response answer) {
        return answer.asString()
                .replaceAll("\"traceId\":\"[^\"]+\"", "\"traceId\":\"id\"")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    /** The four fields that a child cannot be without. */
    public static Map<String, Object> child(String name, UUID unit) {
        return new java.util.HashMap<>(Map.of(
                "fullName", name,
                "sex", "FEMALE",
                "dateOfBirth", "2018-05-06",
                "birthDatePrecision", "EXACT",
                "residence", Map.of("adminUnitId", unit.toString(), "kind", "PERMANENT")));
    }

    /** Registers a child and answers with its id. */
    public static String registered(String officer, Map<String, Object> child) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(child)
                .post("/children")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
