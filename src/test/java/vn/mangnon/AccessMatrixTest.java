package vn.mangnon;

import static io.restassured.http.ContentType.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.access.EverywhereUser;
import vn.mangnon.access.GrantedScope;

/**
 * Every operation of the contract × every duty × where the thing lies that it is about, against access-matrix.txt. What lies
 * elsewhere is answered as what does not exist, byte for byte but its ids.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    /** By the letters of the file. */
    private static final Map<Character, String> DUTIES = new LinkedHashMap<>();

    static {
        DUTIES.put('O', Duties.COMMUNE_OFFICER);
        DUTIES.put('H', Duties.COMMUNE_CHAIR);
        DUTIES.put('C', Duties.HAMLET_COLLABORATOR);
        DUTIES.put('W', Duties.COUNSELLING_WORKER);
        DUTIES.put('S', Duties.SUPERVISOR);
        DUTIES.put('L', Duties.CASE_LIAISON);
        DUTIES.put('M', Duties.MASS_ORGANIZATION_REPORTER);
        DUTIES.put('I', Duties.INTEGRATOR);
        DUTIES.put('U', Duties.AUDITOR);
        DUTIES.put('A', Duties.ADMINISTRATOR);
    }

    /** One line of the file. */
    record Rule(String operation, String duties, String kind) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }

        boolean mayTry(char duty) {
            return duties.equals("*") || duties.indexOf(duty) >= 0;
        }

        boolean isAboutOne() {
            return !kind.isEmpty();
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    /** Where the thing lies, as the accounts in the commune see it. */
    enum Place {
        OWN,
        SIBLING,
        PARENT,
        FOREIGN,
        MISSING
    }

    /** What is to be answered where somebody has the duty. */
    enum Expected {
        /** It is his business: anything but that it is not there or not his. */
        TRIED,
        /** It concerns his place: read, and not written. */
        SEEN,
        /** None of his business: exactly as what does not exist. */
        AS_MISSING
    }

    /** Those who ask about places or records, and no others. */
    private static final String SCOPED_DUTIES = "OHCWSLMI";

    /** Written as if they were right, where the application believes that the caller may write anywhere. */
    private static final Map<String, String> BODIES = Map.of(
            "/children/{childId}/circumstances", "{\"category\": \"b\", \"since\": \"2026-01-01\"}",
            "/children/{childId}/assistances", "{\"serviceLine\": \"HEALTH\", \"providedOn\": \"2026-03-01\"}",
            "/cases/{id}/emergency-measures",
                    "{\"takenAt\": \"2026-11-22T02:30:00Z\", \"description\": \"Đưa trẻ đi nơi khác\"}",
            "/cases/{id}/closure",
                    "{\"noLongerAtRisk\": true, \"stable\": true, \"outcome\": \"Ổn định\", \"note\": \"Xong\"}",
            "/children/by-external-id/{system}/{externalId}",
                    "{\"fullName\": \"Tên Khác\", \"sex\": \"MALE\", \"dateOfBirth\": \"2018-05-06\","
                            + " \"birthDatePrecision\": \"EXACT\", \"residence\": {\"adminUnitId\": \"%s\", \"kind\":"
                            + " \"PERMANENT\"}}");

    /** Plans and reports hold no word of any child; the database shows them to whoever the application lets ask. */
    private static final Set<String> ABOUT_NO_CHILD = Set.of(
            "campaigns",
            "activities",
            "plans",
            "tasks",
            "programme-models",
            "survey-rounds",
            "dossier-audits",
            "report-deadlines",
            "submissions");

    @Inject
    World world;

    private final Map<Character, String> accounts = new HashMap<>();

    /** The same people, each with every duty there is in a commune that has nothing to do with anything here. */
    private final Map<Character, String> busyElsewhere = new HashMap<>();

    private final Map<Place, Map<String, String>> things = new EnumMap<>(Place.class);

    /** What the mass organization of the commune has of its own. */
    private final Map<String, String> unions = new HashMap<>();

    private final Map<String, String> ofMissing = new HashMap<>();
    private @Nullable Rule lastAsked;
    private @Nullable String counted;

    private final Map<Place, UUID> communes = new EnumMap<>(Place.class);

    /** Once: before all of them nobody has told REST Assured the port. */
    @BeforeEach
    void a_world_with_one_of_each() {
        if (!accounts.isEmpty()) {
            return;
        }
        var mine = world.freshProvince();
        var other = world.freshProvince();
        var elsewhere = world.freshProvince();
        var above = world.organization("UBND tỉnh " + mine.code(), "PEOPLES_COMMITTEE", mine.id(), null);
        var committee = world.organization("UBND xã A " + mine.code(), "PEOPLES_COMMITTEE", mine.commune(), above);
        var neighbours = world.organization("UBND xã B " + mine.code(), "PEOPLES_COMMITTEE", mine.neighbour(), above);
        var foreign = world.organization("UBND xã A " + other.code(), "PEOPLES_COMMITTEE", other.commune(), null);
        var union = world.organization("Hội LHPN " + mine.code(), "MASS_ORGANIZATION", mine.commune(), null);
        communes.putAll(Map.of(
                Place.OWN, mine.commune(),
                Place.SIBLING, mine.neighbour(),
                Place.PARENT, mine.id(),
                Place.FOREIGN, other.commune()));
        var neighboursChair = world.account(
                "matrix-chair-" + mine.code().toLowerCase(Locale.ROOT), Duties.COMMUNE_CHAIR, mine.neighbour());
        things.put(Place.OWN, childWithAll(mine.officer(), mine.chair(), mine.commune()));
        things.put(Place.SIBLING, childWithAll(mine.neighboursOfficer(), neighboursChair, mine.neighbour()));
        things.put(Place.PARENT, liftedTo(mine, things.get(Place.OWN)));
        things.put(Place.FOREIGN, childWithAll(other.officer(), other.chair(), other.commune()));
        things.put(Place.MISSING, Map.of());
        audited(mine, Place.OWN, mine.commune());
        audited(mine, Place.SIBLING, mine.neighbour());
        audited(other, Place.FOREIGN, other.commune());
        things.get(Place.OWN).putAll(business(mine.officer(), committee, mine.commune(), above));
        things.get(Place.SIBLING).putAll(business(mine.neighboursOfficer(), neighbours, mine.neighbour(), above));
        things.get(Place.PARENT).putAll(business(mine.supervisor(), above, mine.id(), foreign));
        things.get(Place.FOREIGN).putAll(business(other.officer(), foreign, other.commune(), foreign));
        var liaisonsCase =
                GrantedScope.ofCase(UUID.fromString(things.get(Place.OWN).get("cases")), LocalDate.of(2026, 12, 31));
        DUTIES.forEach((letter, duty) -> {
            var scope = switch (letter) {
                case 'S' -> GrantedScope.ofUnit(mine.id());
                case 'M' -> GrantedScope.ofOrganization(union);
                case 'L' -> liaisonsCase;
                case 'A', 'U' -> GrantedScope.wholeCountry();
                default -> GrantedScope.ofUnit(mine.commune());
            };
            var organization = letter == 'M' ? union : null;
            accounts.put(letter, world.account(name(letter, mine), List.of(duty), List.of(scope), organization));
            busyElsewhere.put(
                    letter,
                    world.account(
                            name(letter, mine) + ".busy",
                            List.copyOf(DUTIES.values()),
                            List.of(
                                    scope.withDuties(List.of(duty)),
                                    GrantedScope.ofUnit(elsewhere.commune()).withDuties(DUTIES.values())),
                            organization));
        });
        // Who told of a case is shown to the officer in charge of it.
        as(mine.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("assigneeId", as(accounts.get('O')).get("/me").path("id")))
                .patch("/cases/" + things.get(Place.OWN).get("cases"))
                .then()
                .statusCode(200);
        for (var place : List.of(Place.SIBLING, Place.PARENT, Place.FOREIGN)) {
            things.get(place).put("received-cases", things.get(place).get("cases"));
        }
        things.get(Place.OWN)
                .put("received-cases", created(accounts.get('C'), "/cases", received(null, mine.commune())));
        unions.putAll(business(accounts.get('M'), union, mine.commune(), above));
    }

    private static String name(char letter, World.Province province) {
        return "matrix-" + (letter + province.code()).toLowerCase(Locale.ROOT);
    }

    /** A child with all that hangs on it, each by the name of its collection. */
    private Map<String, String> childWithAll(String officer, String chair, UUID commune) {
        var made = new HashMap<String, String>();
        var id = registered(officer, child("Bé Ma Trận", commune));
        made.put("children", id);
        var twin = registered(officer, child("Bé Trùng", commune));
        as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("into", id, "reason", "Cùng giấy khai sinh, nhập hai lần"))
                .post("/children/" + twin + "/merge")
                .then()
                .statusCode(200);
        made.put("merged children", twin);
        made.put(
                "circumstances",
                created(officer, "/children/" + id + "/circumstances", Map.of("category", "a", "since", "2026-01-01")));
        made.put(
                "residences",
                created(
                        officer,
                        "/children/" + id + "/residences",
                        Map.of("adminUnitId", commune, "kind", "TEMPORARY", "main", false)));
        made.put(
                "assistances",
                created(
                        officer,
                        "/children/" + id + "/assistances",
                        Map.of("serviceLine", "HEALTH", "providedOn", "2026-02-01")));
        made.put(
                "incidents",
                created(
                        officer,
                        "/children/" + id + "/incidents",
                        Map.of(
                                "kind", "INJURY",
                                "cause", "FALL",
                                "occurredOn", "2026-03-01",
                                "place", "HOME",
                                "outcome", "RECOVERED")));
        made.put(
                "counselling-sessions",
                created(
                        officer,
                        "/counselling-sessions",
                        Map.of(
                                "kind", "ADVICE",
                                "heldOn", "2026-03-02",
                                "adminUnitId", commune,
                                "childIds", List.of(id),
                                "proposal", "Hỗ trợ sách vở")));
        made.put(
                "consents",
                created(
                        officer,
                        "/children/" + id + "/consents",
                        Map.of(
                                "purpose",
                                "FORUM",
                                "givenBy",
                                "MOTHER",
                                "giverName",
                                "Lê Thị Mẹ",
                                "givenOn",
                                "2026-02-01",
                                "evidence",
                                "Giấy đồng ý")));
        var police = world.organization("Công an xã", "POLICE", commune, null);
        made.put(
                "disclosures",
                created(
                        officer,
                        "/children/" + id + "/disclosures",
                        Map.of(
                                "recipientId",
                                police,
                                "purpose",
                                "Xác minh",
                                "ground",
                                "LAW_TASK",
                                "legalProvision",
                                "Luật Trẻ em Đ.51.2",
                                "form",
                                "PAPER",
                                "items",
                                List.of("IDENTITY"),
                                "disclosedOn",
                                "2026-02-01")));
        made.put(
                "data-subject-requests",
                created(
                        officer,
                        "/data-subject-requests",
                        Map.of(
                                "kind",
                                "ACCESS",
                                "childId",
                                id,
                                "adminUnitId",
                                commune,
                                "requester",
                                "MOTHER",
                                "requesterName",
                                "Lê Thị Mẹ",
                                "details",
                                "Xin xem",
                                "receivedAt",
                                "2026-11-20T01:00:00Z")));
        var opened = created(officer, "/cases", received(id, commune));
        made.put("cases", opened);
        made.put(
                "emergency-measures",
                created(
                        officer,
                        "/cases/" + opened + "/emergency-measures",
                        Map.of("takenAt", "2026-11-22T02:00:00Z", "description", "Đưa trẻ đến nơi an toàn")));
        made.put(
                "participants",
                created(
                        officer,
                        "/cases/" + opened + "/participants",
                        Map.of("organizationId", police, "task", "Xác minh")));
        made.put(
                "referrals",
                created(
                        officer,
                        "/cases/" + opened + "/referrals",
                        Map.of(
                                "kind", "REFERRAL",
                                "organizationId", police,
                                "serviceLine", "LEGAL",
                                "request", "Trợ giúp pháp lý",
                                "respondBy", "2026-11-30")));
        var referral = "/cases/" + opened + "/referrals/" + made.get("referrals");
        as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("feedbackBy", "2026-12-10"))
                .post(referral + "/acceptance")
                .then()
                .statusCode(200);
        made.put(
                "feedback",
                as(officer)
                        .contentType(JSON)
                        .header("If-Match", "*")
                        .body(Map.of("text", "Đã trợ giúp", "nextBy", "2026-12-20"))
                        .post(referral + "/feedback")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        made.put(
                "notes",
                created(
                        officer,
                        "/cases/" + opened + "/notes",
                        Map.of("happenedAt", "2026-11-22T02:00:00Z", "text", "Ghi chép")));
        made.put(
                "meetings",
                created(
                        officer,
                        "/cases/" + opened + "/meetings",
                        Map.of(
                                "kind", "NEEDS",
                                "heldAt", "2026-11-22T02:00:00Z",
                                "chairedBy", "Chủ tịch",
                                "attendees", "Công an xã",
                                "conclusions", "Thống nhất")));
        var placement = created(officer, "/cases/" + opened + "/placements", placement());
        made.put("placements", placement);
        as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("placedAt", "2026-11-22T02:00:00Z"))
                .post("/cases/" + opened + "/placements/" + placement + "/hand-over")
                .then()
                .statusCode(200);
        made.put(
                "follow-ups",
                as(officer)
                        .contentType(JSON)
                        .header("If-Match", "*")
                        .body(Map.of(
                                "kind", "ASSESSMENT",
                                "madeAt", "2026-11-22T02:30:00Z",
                                "safe", true,
                                "findings", "Tốt"))
                        .post("/cases/" + opened + "/placements/" + placement + "/follow-ups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
        made.putAll(new CaseStory(officer, chair, opened).throughEverything());
        made.put(
                "documents",
                created(
                        officer,
                        "/cases/" + opened + "/documents",
                        Map.of("title", "Biên bản", "confidentiality", "CASE", "distributionScope", "UBND xã")));
        made.put("forms", created(officer, "/cases/" + opened + "/forms", Map.of("templateCode", "mau-02")));
        var integrator = world.account("matrix-link-" + commune, Duties.INTEGRATOR, commune);
        var external = UUID.randomUUID().toString();
        as(integrator)
                .contentType(JSON)
                .body(child("Bé Liên Thông", commune))
                .put("/children/by-external-id/qlte/" + external)
                .then()
                .statusCode(201);
        made.put("by-external-id", external);
        return made;
    }

    /** An audit of the one case there is, with a finding. */
    private void audited(World.Province province, Place place, UUID commune) {
        var there = things.get(place);
        var audit = created(
                province.supervisor(),
                "/dossier-audits",
                Map.of("adminUnitId", commune, "receivedFrom", "2026-11-01", "receivedTo", "2026-11-22", "size", 100));
        there.put("dossier-audits", audit);
        there.put(
                "audit-findings",
                created(
                        province.supervisor(),
                        "/dossier-audits/" + audit + "/findings",
                        Map.of("caseId", there.get("cases"), "severity", "GOOD", "text", "Hồ sơ đầy đủ")));
    }

    private static Map<String, Object> placement() {
        return Map.of(
                "form", "RELATIVE",
                "carerName", "Bà Nội",
                "carerBornOn", "1960-01-01",
                "carerAddress", "Thôn 1",
                "conditionsCheckedOn", "2026-11-21",
                "childAskedOn", "2026-11-21",
                "childView", "Muốn ở với bà",
                "siblings", "NONE",
                "consentBasis", "INTERVENTION_MEASURE");
    }

    private static Map<String, Object> received(@Nullable String child, UUID commune) {
        var told = new HashMap<String, Object>(Map.of(
                "channel",
                "PHONE",
                "receivedAt",
                "2026-11-22T01:00:00Z",
                "emergency",
                true,
                "incidentUnitId",
                commune));
        if (child != null) {
            told.put("childId", child);
        }
        return told;
    }

    private static String created(String officer, String path, Map<String, ?> body) {
        return as(officer)
                .contentType(JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What hangs on a child, once more and as if it lay with the province itself, where nobody can write any. */
    private Map<String, String> liftedTo(World.Province province, Map<String, String> own) {
        var child = world.bareChild(province.id()).toString();
        var place = Map.of("unit_path", "/" + province.code() + "/");
        var made = new HashMap<>(Map.of("children", child));
        made.put("circumstances", copied("child_circumstance", own.get("circumstances"), Map.of("child_id", child)));
        made.put("assistances", copied("assistance", own.get("assistances"), Map.of("child_id", child)));
        var opened = new HashMap<>(place);
        opened.put("child_id", child);
        opened.put("number", "M-" + province.code());
        made.put("cases", copied("protection_case", own.get("cases"), opened));
        made.put(
                "emergency-measures",
                copied("emergency_measure", own.get("emergency-measures"), Map.of("case_id", made.get("cases"))));
        return made;
    }

    /** A row once more, but for these columns. */
    private String copied(String table, String id, Map<String, String> changes) {
        var changed = new StringBuilder("'id', '" + UUID.randomUUID() + "'");
        changes.forEach((column, value) -> changed.append(", '%s', '%s'".formatted(column, value)));
        return world.text(
                "with made as (insert into %1$s select (jsonb_populate_record(cast(null as %1$s), to_jsonb(o) ||"
                                .formatted(table)
                        + " jsonb_build_object(%s))).* from %s o where o.id = '%s' returning id)"
                                .formatted(changed, table, id)
                        + " select cast(id as text) from made");
    }

    /** What an organization does that is about no child by name: one of each. */
    private Map<String, String> business(String writer, UUID organization, UUID unit, UUID receiver) {
        var made = new HashMap<String, String>();
        made.put(
                "campaigns",
                created(
                        writer,
                        "/campaigns",
                        Map.of(
                                "name", "Tháng hành động",
                                "kind", "ACTION_MONTH",
                                "startsOn", "2026-11-01",
                                "endsOn", "2026-11-30",
                                "organizationId", organization)));
        made.put(
                "activities",
                created(
                        writer,
                        "/campaigns/" + made.get("campaigns") + "/activities",
                        Map.of("kind", "TALK", "title", "Nói chuyện", "heldOn", "2026-11-20")));
        as(writer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("childrenReached", 120))
                .post("/campaigns/" + made.get("campaigns") + "/result")
                .then()
                .statusCode(200);
        made.put(
                "plans",
                created(
                        writer,
                        "/plans",
                        Map.of(
                                "title",
                                "Kế hoạch năm 2026",
                                "document",
                                Map.of("issuerId", organization),
                                "periodFrom",
                                "2026-01-01",
                                "periodTo",
                                "2026-12-31",
                                "organizationId",
                                organization,
                                "adminUnitId",
                                unit,
                                "tasks",
                                List.of(Map.of("organizationId", organization, "content", "Việc")))));
        made.put("tasks", as(writer).get("/plans/" + made.get("plans")).path("tasks[0].id"));
        as(writer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{}")
                .post("/plans/" + made.get("plans") + "/issuance")
                .then()
                .statusCode(200);
        made.put(
                "programme-models",
                created(
                        writer,
                        "/programme-models",
                        Map.of(
                                "kind", "CLUB",
                                "name", "Câu lạc bộ",
                                "adminUnitId", unit,
                                "organizationId", organization,
                                "startedOn", "2019-01-01")));
        made.put(
                "report-deadlines",
                copied(
                        "report_deadline",
                        world.text("select cast(min(cast(id as text)) as text) from report_deadline"),
                        Map.of(
                                "reporter_id", organization.toString(),
                                "reporter_unit_id", unit.toString(),
                                "reporter_path", pathOf(organization),
                                "receiver_id", receiver.toString(),
                                "receiver_path", pathOf(receiver))));
        if (!writer.contains("matrix-m")) {
            made.put(
                    "survey-rounds",
                    created(writer, "/survey-rounds", Map.of("year", 2025, "adminUnitId", unit, "atRisk", 3)));
        }
        if (!writer.startsWith("supervisor")) {
            made.put(
                    "submissions",
                    created(
                            writer,
                            "/report-deadlines/" + made.get("report-deadlines") + "/submissions",
                            Map.of("documentNumber", "1/BC")));
        }
        return made;
    }

    private String pathOf(UUID organization) {
        return world.text("select unit_path from organization where id = '" + organization + "'");
    }

    static Stream<Rule> rules() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/access-matrix.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(columns -> new Rule(
                        columns[0].replaceAll("\\s+", " "), columns[1], columns.length > 2 ? columns[2].strip() : ""));
    }

    @Test
    void the_file_names_every_operation_of_the_contract_and_no_other() throws IOException {
        var documented = new HashSet<String>();
        new ObjectMapper()
                .readTree(Path.of("openapi/openapi.json").toFile())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (Set.of("get", "post", "put", "patch", "delete").contains(method)) {
                        documented.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().substring(World.API.length()));
                    }
                }));
        var named = new ArrayList<String>();
        rules().forEach(rule -> named.add(rule.operation()));
        assertEquals(
                documented.stream().sorted().toList(), named.stream().sorted().toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void who_may(Rule rule) {
        var cells = new ArrayList<Executable>();
        if (rule.duties().equals("public")) {
            var status = ask(anonymous(), rule, 'O', Place.MISSING).statusCode();
            assertEquals(
                    rule.method().equals("GET") ? 404 : 422,
                    status,
                    "an empty sign-in is read and refused, a secret too");
            return;
        }
        cells.add(() -> assertEquals(401, ask(anonymous(), rule, 'O', Place.OWN).statusCode(), "nobody"));
        DUTIES.keySet().forEach(duty -> {
            if (!rule.isAboutOne()) {
                cells.add(() -> checkTry(rule, duty, ask(as(accounts.get(duty)), rule, duty, Place.OWN)));
                return;
            }
            for (var place : Place.values()) {
                // Who may not try at all is told so before anybody looks where it lies.
                var counts = rule.mayTry(duty) || place == Place.OWN || place == Place.MISSING;
                if (counts && (place == Place.MISSING || canBeAsked(rule, duty, place))) {
                    cells.add(() -> check(rule, duty, place));
                }
            }
        });
        assertAll(rule.operation(), cells);
    }

    private void check(Rule rule, char duty, Place place) {
        var answer = ask(as(accounts.get(duty)), rule, duty, place);
        var cell = DUTIES.get(duty) + ", " + place + ": " + answer.statusCode() + " " + answer.asString();
        if (!rule.mayTry(duty)) {
            assertEquals(403, answer.statusCode(), cell);
            return;
        }
        if (rule.kind().equals("open")) {
            return;
        }
        switch (expected(rule, duty, place)) {
            case TRIED -> checkTry(rule, duty, answer);
            case SEEN -> {
                if (rule.method().equals("GET")) {
                    assertEquals(200, answer.statusCode(), cell);
                } else {
                    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, cell);
                }
            }
            case AS_MISSING -> checkAsMissing(rule, accounts.get(duty), duty, answer, cell);
        }
    }

    private static Expected expected(Rule rule, char duty, Place place) {
        var isHis = place == Place.OWN && !(rule.kind().equals("named") && duty == 'S');
        if (isHis && !rule.kind().equals("upsert")) {
            return Expected.TRIED;
        }
        var supervised = duty == 'S' && (place == Place.SIBLING || place == Place.PARENT);
        return switch (rule.kind()) {
            case "scoped" -> !supervised ? Expected.AS_MISSING : place == Place.PARENT ? Expected.SEEN : Expected.TRIED;
            case "concerning" ->
                supervised
                        ? Expected.TRIED
                        : place == Place.PARENT && duty != 'M' ? Expected.SEEN : Expected.AS_MISSING;
            default -> Expected.AS_MISSING;
        };
    }

    private void checkAsMissing(Rule rule, String username, char duty, Response answer, String cell) {
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, cell);
        if (!rule.kind().equals("upsert")) {
            assertEquals(missing(rule, username, duty), answer.statusCode() + withoutIds(answer), cell);
            if (rule.method().equals("GET")) {
                assertEquals(404, answer.statusCode(), cell);
            }
        }
    }

    /** How what does not exist is answered, asked once for each of an operation's callers. */
    private String missing(Rule rule, String username, char duty) {
        if (!rule.equals(lastAsked)) {
            lastAsked = rule;
            ofMissing.clear();
        }
        return ofMissing.computeIfAbsent(username, caller -> {
            var answer = ask(as(caller), rule, duty, Place.MISSING);
            return answer.statusCode() + withoutIds(answer);
        });
    }

    /** What somebody is somewhere else neither shows him anything here nor lets him write it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("scopedRules")
    void what_is_held_elsewhere_lends_nothing_here(Rule rule) {
        var cells = new ArrayList<Executable>();
        for (var duty : SCOPED_DUTIES.toCharArray()) {
            var busy = busyElsewhere.get(duty);
            if (!rule.isAboutOne()) {
                if (rule.method().equals("GET")) {
                    cells.add(() -> checkList(rule, duty, list(as(busy), rule), Set.of()));
                }
            } else if (rule.mayTry(duty) && rule.method().equals("GET") && canBeAsked(rule, duty, Place.OWN)) {
                cells.add(() -> {
                    var alone = ask(as(accounts.get(duty)), rule, duty, Place.OWN);
                    var answer = ask(as(busy), rule, duty, Place.OWN);
                    assertEquals(withoutIds(alone), withoutIds(answer), DUTIES.get(duty));
                });
            } else if (!rule.mayTry(duty) && canBeAsked(rule, duty, Place.OWN)) {
                cells.add(() -> {
                    var answer = ask(as(busy), rule, duty, Place.OWN, "*");
                    var cell = DUTIES.get(duty) + ": " + answer.statusCode() + " " + answer.asString();
                    checkAsMissing(rule, busy, duty, answer, cell);
                });
            }
        }
        assertAll(rule.operation(), cells);
    }

    static Stream<Rule> scopedRules() throws IOException {
        return rules().filter(rule -> !Set.of("*", "public", "A", "U").contains(rule.duties())
                && !rule.kind().equals("open")
                && !rule.path().contains("/users")
                // What the trail says is for the auditor of all of it.
                && !rule.path().contains("exceptional")
                // Whose they are is another account, busy or not; who told of a case is shown to one officer only.
                && !rule.path().contains("received-cases")
                && !rule.path().endsWith("/informant"));
    }

    /** A list holds nothing of where the caller has no duty that allows it. */
    private void checkList(Rule rule, char duty, Response answer, Set<String> butFor) {
        assertTrue(answer.statusCode() < 500, answer.asString());
        for (var place : List.of(Place.OWN, Place.SIBLING, Place.PARENT, Place.FOREIGN)) {
            var isHis = rule.mayTry(duty) && (place == Place.OWN || duty == 'S');
            var concerns = rule.mayTry(duty) && place == Place.PARENT;
            if (place == Place.FOREIGN || !isHis && !concerns) {
                things.get(place)
                        .forEach((collection, id) -> assertFalse(
                                !butFor.contains(collection)
                                        && answer.asString().contains(id),
                                DUTIES.get(duty) + " is shown " + place + "'s " + collection + " in a list"));
            }
        }
    }

    /**
     * The same once more while the services believe that everybody may see and write the whole country: of children and
     * cases the database shows and takes nothing nevertheless.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesAboutChildren")
    void with_the_application_s_own_scope_switched_off(Rule rule) {
        QuarkusMock.installMockForType(new EverywhereUser(), CurrentUser.class);
        var before = written();
        var cells = new ArrayList<Executable>();
        for (var duty : DUTIES.keySet()) {
            if (!rule.mayTry(duty)) {
                continue;
            }
            if (!rule.isAboutOne()) {
                cells.add(() -> checkWithoutScope(rule, duty));
                continue;
            }
            for (var place : List.of(Place.SIBLING, Place.PARENT, Place.FOREIGN)) {
                if (canBeAsked(rule, duty, place)) {
                    cells.add(() -> {
                        var answer = ask(as(accounts.get(duty)), rule, duty, place, "*");
                        var cell =
                                DUTIES.get(duty) + ", " + place + ": " + answer.statusCode() + " " + answer.asString();
                        checkAsMissing(rule, accounts.get(duty), duty, answer, cell);
                    });
                }
            }
        }
        assertAll(rule.operation(), cells);
        assertEquals(before, written(), "nothing was written");
    }

    /** Else the test above would say nothing. */
    @Test
    void it_is_really_switched_off() {
        var foreign = "/survey-rounds/" + things.get(Place.FOREIGN).get("survey-rounds");
        as(accounts.get('O')).get(foreign).then().statusCode(404);
        QuarkusMock.installMockForType(new EverywhereUser(), CurrentUser.class);
        as(accounts.get('O')).get(foreign).then().statusCode(200);
    }

    static Stream<Rule> rulesAboutChildren() throws IOException {
        return rules().filter(rule -> Set.of("named", "upsert").contains(rule.kind())
                || rule.operation().matches("POST /(children|cases)(/search)?")
                || rule.method().equals("GET")
                        && !rule.isAboutOne()
                        && !rule.path().contains("{")
                        // Numbers of cases, told past row level security to whoever supervises the place (decision 22).
                        && !rule.path().startsWith("/case-supervision")
                        // The trail is not cut by place (decision 13).
                        && !rule.duties().equals("U"));
    }

    private void checkWithoutScope(Rule rule, char duty) {
        var caller = as(accounts.get(duty)).contentType(JSON);
        if (rule.method().equals("GET")) {
            checkList(rule, duty, list(caller, rule), ABOUT_NO_CHILD);
            return;
        }
        if (rule.path().endsWith("/search")) {
            var found = caller.body("{\"text\": \"Bé Ma Trận\"}").post(rule.path());
            found.then().statusCode(200);
            checkList(rule, duty, found, ABOUT_NO_CHILD);
            return;
        }
        for (var place : List.of(Place.SIBLING, Place.FOREIGN)) {
            var commune = communes.get(place);
            var body = rule.path().equals("/cases")
                    ? received(things.get(place).get("children"), commune)
                    : child("Bé Ngoài Xã", commune);
            var answer = as(accounts.get(duty)).contentType(JSON).body(body).post(rule.path());
            assertTrue(answer.statusCode() >= 400, DUTIES.get(duty) + ", " + place + ": " + answer.asString());
        }
    }

    /** As much of it as there is; not every list goes by pages. */
    private static Response list(RequestSpecification caller, Rule rule) {
        var paged = caller.get(rule.path() + "?limit=200");
        return paged.statusCode() == 400 ? caller.get(rule.path()) : paged;
    }

    /** Everything that is kept about children and cases, as one figure: the tables that lead to them, by their keys. */
    private String written() {
        if (counted == null) {
            counted = world.text("""
                    with recursive about(relation) as (
                        select oid from pg_class where oid in (cast('child' as regclass), cast('protection_case' as regclass))
                        union
                        select k.conrelid from pg_constraint k join about on k.confrelid = about.relation
                         where k.contype = 'f')
                    select string_agg('select count(*) n, sum(version) versions from ' || c.relname, ' union all ')
                      from about join pg_class c on c.oid = relation
                      join pg_attribute a on a.attrelid = c.oid and a.attname = 'version'
                    """);
        }
        return world.text(
                "select cast(sum(n) as text) || ' ' || cast(sum(versions) as text) from (" + counted + ") kept");
    }

    private void checkTry(Rule rule, char duty, Response answer) {
        var status = answer.statusCode();
        var cell = DUTIES.get(duty) + ": " + status + " " + answer.asString();
        if (rule.mayTry(duty)) {
            assertTrue(status < 500 && !Set.of(401, 403, 404, 405).contains(status), cell);
        } else {
            assertEquals(403, status, cell);
        }
    }

    private boolean canBeAsked(Rule rule, char duty, Place place) {
        return variables(rule).stream().allMatch(variable -> thing(rule, variable, duty, place) != null);
    }

    private static List<String> variables(Rule rule) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(rule.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What stands in the path before the variable says what it is the id of. */
    private @Nullable String thing(Rule rule, String variable, char duty, Place place) {
        switch (variable) {
            case "name":
                return "service-lines";
            case "code":
                return "mau-01";
            case "version":
                return "1";
            case "day":
                return "2026-01-01";
            case "system":
                return "qlte";
            default:
                var before = rule.path().substring(0, rule.path().indexOf("/{" + variable + "}"));
                var collection = before.substring(before.lastIndexOf('/') + 1).replace("{system}", "by-external-id");
                if (rule.path().endsWith("/merge") && !rule.method().equals("POST")) {
                    // Of a child that is one of its own there is no merger.
                    collection = "merged " + collection;
                }
                var isUnions = duty == 'M'
                        && place == Place.OWN
                        && !Set.of("named", "upsert").contains(rule.kind());
                return (isUnions ? unions : things.get(place)).get(collection);
        }
    }

    /** As if it had been read before, except where the caller's own would really be changed. */
    private Response ask(RequestSpecification caller, Rule rule, char duty, Place place) {
        return ask(caller, rule, duty, place, place == Place.OWN ? null : "*");
    }

    private Response ask(RequestSpecification caller, Rule rule, char duty, Place place, @Nullable String ifMatch) {
        var path = rule.path();
        for (var variable : variables(rule)) {
            var known = thing(rule, variable, duty, place);
            path = path.replace(
                    "{" + variable + "}", known == null ? UUID.randomUUID().toString() : known);
        }
        if (ifMatch != null && !rule.method().equals("GET")) {
            caller.header("If-Match", ifMatch);
        }
        var commune = communes.getOrDefault(place, communes.get(Place.FOREIGN));
        var body =
                ifMatch == null ? "{}" : BODIES.getOrDefault(rule.path(), "{}").formatted(commune);
        switch (rule.method()) {
            case "PATCH":
                return caller.contentType(MERGE_PATCH).body("{}").patch(path);
            case "PUT":
                if (path.endsWith("/content")) {
                    return caller.contentType("application/octet-stream")
                            .body("nothing".getBytes(UTF_8))
                            .put(path);
                }
                return caller.contentType(JSON).body(body).put(path);
            case "POST":
                return path.endsWith("imports") || path.endsWith("signed-lists")
                        ? caller.multiPart("nothing", "nothing").post(path)
                        : caller.contentType(JSON).body(body).post(path);
            case "DELETE":
                return caller.delete(path);
            default:
                return caller.get(path);
        }
    }
}
