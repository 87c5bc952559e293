package vn.mangnon;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.mangnon.access.Duties;
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

    @Inject
    World world;

    private final Map<Character, String> accounts = new HashMap<>();
    private final Map<Place, Map<String, String>> things = new EnumMap<>(Place.class);

    /** Once: before all of them nobody has told REST Assured the port. */
    @BeforeEach
    void a_world_with_one_of_each() {
        if (!accounts.isEmpty()) {
            return;
        }
        var mine = world.freshProvince();
        var other = world.freshProvince();
        things.put(Place.OWN, childWithAll(mine.officer(), mine.commune()));
        things.put(Place.SIBLING, childWithAll(mine.neighboursOfficer(), mine.neighbour()));
        things.put(Place.PARENT, Map.of("children", world.bareChild(mine.id()).toString()));
        things.put(Place.FOREIGN, foreign(childWithAll(other.officer(), other.commune())));
        things.put(Place.MISSING, Map.of());
        var union = world.organization("Hội LHPN " + mine.code(), "MASS_ORGANIZATION", mine.commune(), null);
        var liaisonsCase = new GrantedScope(
                null, null, null, UUID.fromString(things.get(Place.OWN).get("cases")), LocalDate.of(2026, 12, 31));
        DUTIES.forEach((letter, duty) -> accounts.put(
                letter,
                switch (letter) {
                    case 'S' -> mine.supervisor();
                    case 'M' -> world.accountOfLine(name(letter, mine), duty, union);
                    case 'L' -> world.account(name(letter, mine), duty, liaisonsCase);
                    case 'A', 'U' -> world.account(name(letter, mine), duty, GrantedScope.wholeCountry());
                    default -> world.account(name(letter, mine), duty, mine.commune());
                }));
    }

    private static String name(char letter, World.Province province) {
        return "matrix-" + (letter + province.code()).toLowerCase(Locale.ROOT);
    }

    /** A child with all that hangs on it, each by the name of its collection. */
    private Map<String, String> childWithAll(String officer, UUID commune) {
        var made = new HashMap<String, String>();
        var id = registered(officer, child("Bé Ma Trận", commune));
        made.put("children", id);
        made.put(
                "circumstances",
                created(officer, "/children/" + id + "/circumstances", Map.of("category", "a", "since", "2026-01-01")));
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
        var received = Map.of(
                "childId",
                id,
                "channel",
                "PHONE",
                "receivedAt",
                "2026-11-22T01:00:00Z",
                "emergency",
                true,
                "incidentUnitId",
                commune);
        var opened = created(officer, "/cases", received);
        made.put("cases", opened);
        made.put(
                "emergency-measures",
                created(
                        officer,
                        "/cases/" + opened + "/emergency-measures",
                        Map.of("takenAt", "2026-11-22T02:00:00Z", "description", "Đưa trẻ đến nơi an toàn")));
        made.put("forms", created(officer, "/cases/" + opened + "/forms", Map.of("templateCode", "mau-02")));
        var integrator = world.account("matrix-link-" + id, Duties.INTEGRATOR, commune);
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

    /** Of everything else the demonstration has one, in a province that none of the accounts has to do with. */
    private Map<String, String> foreign(Map<String, String> things) {
        var all = new HashMap<>(things);
        Map.of(
                        "campaigns", "select cast(campaign_id as text) from campaign_activity order by id limit 1",
                        "activities", "select cast(id as text) from campaign_activity order by id limit 1",
                        "plans", "select cast(plan_id as text) from plan_task order by id limit 1",
                        "tasks", "select cast(id as text) from plan_task order by id limit 1",
                        "programme-models", "select cast(id as text) from programme_model order by id limit 1",
                        "survey-rounds", "select cast(id as text) from survey_round order by id limit 1",
                        "report-deadlines", "select cast(id as text) from report_deadline order by id limit 1")
                .forEach((collection, sql) -> all.put(collection, world.text(sql)));
        return all;
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
            var status = ask(anonymous(), rule, Place.MISSING).statusCode();
            assertEquals(422, status, "an empty sign-in is read and refused");
            return;
        }
        cells.add(() -> assertEquals(401, ask(anonymous(), rule, Place.OWN).statusCode(), "nobody"));
        DUTIES.keySet().forEach(duty -> {
            if (!rule.isAboutOne()) {
                cells.add(() -> checkTry(rule, duty, ask(as(accounts.get(duty)), rule, Place.OWN)));
                return;
            }
            for (var place : Place.values()) {
                if (place == Place.MISSING || canBeAsked(rule, place)) {
                    cells.add(() -> check(rule, duty, place));
                }
            }
        });
        assertAll(rule.operation(), cells);
    }

    private void check(Rule rule, char duty, Place place) {
        var answer = ask(as(accounts.get(duty)), rule, place);
        var cell = DUTIES.get(duty) + ", " + place + ": " + answer.statusCode() + " " + answer.asString();
        if (!rule.mayTry(duty)) {
            assertEquals(403, answer.statusCode(), cell);
            return;
        }
        if (rule.kind().equals("named") && place == Place.OWN && duty != 'S') {
            checkTry(rule, duty, answer);
            return;
        }
        if (rule.kind().equals("open")) {
            return;
        }
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, cell);
        if (!rule.kind().equals("upsert")) {
            var missing = ask(as(accounts.get(duty)), rule, Place.MISSING);
            assertEquals(missing.statusCode(), answer.statusCode(), cell);
            assertEquals(withoutIds(missing), withoutIds(answer), cell);
            if (rule.method().equals("GET")) {
                assertEquals(404, answer.statusCode(), cell);
            }
        }
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

    private boolean canBeAsked(Rule rule, Place place) {
        return variables(rule).stream().allMatch(variable -> thing(rule, variable, place) != null);
    }

    private static List<String> variables(Rule rule) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(rule.path())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What stands in the path before the variable says what it is the id of. */
    private @Nullable String thing(Rule rule, String variable, Place place) {
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
                return things.get(place).get(collection);
        }
    }

    private Response ask(RequestSpecification caller, Rule rule, Place place) {
        var path = rule.path();
        for (var variable : variables(rule)) {
            var known = thing(rule, variable, place);
            path = path.replace(
                    "{" + variable + "}", known == null ? UUID.randomUUID().toString() : known);
        }
        switch (rule.method()) {
            case "PATCH":
                return caller.contentType(MERGE_PATCH).body("{}").patch(path);
            case "PUT":
                return caller.contentType(JSON).body("{}").put(path);
            case "POST":
                return path.endsWith("-imports")
                        ? caller.multiPart("nothing", "nothing").post(path)
                        : caller.contentType(JSON).body("{}").post(path);
            case "DELETE":
                return caller.delete(path);
            default:
                return caller.get(path);
        }
    }
}
