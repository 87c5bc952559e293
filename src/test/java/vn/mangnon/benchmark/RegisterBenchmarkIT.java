package vn.mangnon.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.benchmark.Load.Request;
import vn.mangnon.platform.PackagedApplication;
import vn.mangnon.vault.Vault;
import vn.mangnon.vault.VaultKeys;

/**
 * The register with a million children ({@link RegisterData}), by {@code mvn verify -Pbenchmark-register}: how long a
 * search takes when people arrive, whether it finds whom it should, and whether the ten-thousandth page costs what the
 * first does. It fails where a million do not reach what they are to reach. In the ordinary build it does not run.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU is read from /proc")
@EnabledIfSystemProperty(named = "benchmark.whole", matches = "true")
class RegisterBenchmarkIT {

    private static final int CHILDREN = Integer.getInteger("benchmark.children", 1_000_000);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("benchmark.round", 40));
    private static final int ARRIVALS = 50;

    /** So many of each kind are asked beforehand, as fast as they are answered: the compilers' work is not the search's. */
    private static final int WARM_UP = 3_000;

    private static final String FULL = "the full name";
    private static final String FOLDED = "folded";
    private static final String BEGUN = "begun";
    private static final String WRONG_LETTER = "one wrong letter";

    /** Of which half are to be answered within 10 milliseconds. */
    private static final Set<String> PROMPT = Set.of(FULL, FOLDED, BEGUN);

    private static final int ASKED = 1_000;
    private static final int PAGE = Math.min(10_000, CHILDREN / 100);

    private record Known(String id, String fullName, int bornIn, int commune) {

        String given() {
            return fullName.substring(fullName.lastIndexOf(' ') + 1);
        }
    }

    @TempDir
    Path directory;

    private PackagedApplication application;

    private final Random random = new Random(20261125);
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private List<Known> sample = List.of();

    /** By commune and {@link #own} name. */
    private final Map<String, Integer> bearers = new HashMap<>();

    /** What did not reach what was to be reached; nothing is asked of a smaller register. */
    private final List<String> missed = new ArrayList<>();

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (application != null) {
            application.end();
        }
    }

    @Test
    void a_register_of_a_province() throws Exception {
        start();
        var vault = new Vault(VaultKeys.read(directory.resolve("keys").resolve("vault")));
        var begin = System.nanoTime();
        try (var connection = database().connect()) {
            RegisterData.load(connection, CHILDREN, vault, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        }
        var loaded = (System.nanoTime() - begin) / 1_000_000_000;
        database().enlarge();
        application.end();
        start();
        try (var connection = database().connect()) {
            sample = sample(connection);
            countBearers(connection);
        }
        for (int commune = 0; commune < RegisterData.communes(CHILDREN); commune++) {
            tokens.put(RegisterData.officer(commune), application.signIn(RegisterData.officer(commune)));
        }
        tokens.put("br.chair", application.signIn("br.chair"));
        var text = "\n%,d children of %d communes, written in %d s.\n%s%s%s%s"
                .formatted(
                        CHILDREN, RegisterData.communes(CHILDREN), loaded, searches(), recall(), pages(), movement());
        Files.writeString(Path.of("target", "benchmark-register.md"), text);
        System.out.println(text);
        assertTrue(CHILDREN < 1_000_000 || missed.isEmpty(), () -> String.join("\n", missed));
    }

    private void expect(boolean reached, String what) {
        if (!reached) {
            missed.add(what);
        }
    }

    private String searches() throws Exception {
        var text = new StringBuilder("""

                | search, %d arrivals a second, open loop | p50 ms | p90 ms | p99 ms | CPU ms: server | PostgreSQL |
                |---|---:|---:|---:|---:|---:|
                """.formatted(ARRIVALS));
        try (var load = new OpenLoad();
                var warmUp = new Load(4)) {
            Map<String, Function<Known, String>> kinds = new LinkedHashMap<>();
            kinds.put(FULL, Known::fullName);
            kinds.put(FOLDED, known -> folded(known.fullName()));
            kinds.put(BEGUN, known -> begun(folded(known.fullName())));
            kinds.put("the given name alone", Known::given);
            kinds.put(WRONG_LETTER, known -> withWrongLetter(folded(known.fullName())));
            for (var typed : kinds.values()) {
                warmUp.run(application.port(), ROUND, WARM_UP, connection -> search(one(), typed, null));
            }
            for (var kind : kinds.entrySet()) {
                Supplier<Request> asOfficer = () -> search(one(), kind.getValue(), null);
                var latest = kind.getKey().equals(WRONG_LETTER) ? 150 : 60;
                text.append(
                        row(kind.getKey() + ", in a commune", load, asOfficer, PROMPT.contains(kind.getKey()), latest));
            }
            text.append(row(
                    "the full name, in the whole province",
                    load,
                    () -> search(one(), Known::fullName, "br.chair"),
                    false,
                    Integer.MAX_VALUE));
        }
        return text.toString();
    }

    /** @param latest within how many milliseconds 99 of 100 are to be answered */
    private String row(String name, OpenLoad load, Supplier<Request> next, boolean isPrompt, int latest)
            throws Exception {
        var server = ProcessorTime.ofProcess(application.pid());
        var postgres = ProcessorTime.ofPostgres(database().postmaster());
        var result = load.run(application.port(), ROUND, ARRIVALS, next);
        expect(!isPrompt || result.millisAt(0.5) < 10, name + ": the median is not below 10 ms");
        expect(result.millisAt(0.99) < latest, name + ": the 99th percentile is not below " + latest + " ms");
        return "| %s | %.1f | %.1f | %.1f | %.2f | %.2f |\n"
                .formatted(
                        name,
                        result.millisAt(0.5),
                        result.millisAt(0.9),
                        result.millisAt(0.99),
                        (ProcessorTime.ofProcess(application.pid()) - server) / (double) result.requests(),
                        (ProcessorTime.ofPostgres(database().postmaster()) - postgres) / (double) result.requests());
    }

    private Request search(Known known, Function<Known, String> typed, String username) {
        var who = username == null ? RegisterData.officer(known.commune()) : username;
        var headers = Map.of("Authorization", "Bearer " + tokens.get(who), "Content-Type", "application/json");
        var body = json.createObjectNode().put("text", typed.apply(known)).toString();
        return new Request(HttpMethod.POST, "/api/v1/children/search", headers, body, () -> {});
    }

    private String recall() throws Exception {
        return """

                | asked as a commune's officer | asked | found in the first ten |
                |---|---:|---:|
                """
                + recall("the full name as written", Known::fullName, false, 99)
                + recall("folded", known -> folded(known.fullName()), false, 99)
                + recall(
                        "in the other spelling (hoà, Lí), decomposed, in capitals",
                        RegisterBenchmarkIT::otherwise,
                        false,
                        99)
                + recall("a part left out, and the year of birth", this::partLeftOut, true, 99)
                + recall(WRONG_LETTER, known -> withWrongLetter(folded(known.fullName())), false, 95)
                + recall("a blank too many", known -> withBlank(folded(known.fullName())), false, 0)
                + givenNames();
    }

    private String recall(String kind, Function<Known, String> typed, boolean withYear, int percent) throws Exception {
        var found = 0;
        for (int i = 0; i < ASKED; i++) {
            var known = one();
            var body = json.createObjectNode().put("text", typed.apply(known)).put("limit", 10);
            if (withYear) {
                body.put("birthYear", known.bornIn());
            }
            for (var item : items(known.commune(), body)) {
                found += item.get("id").asText().equals(known.id()) ? 1 : 0;
            }
        }
        expect(100.0 * found / ASKED >= percent, kind + ": fewer than " + percent + " % are found");
        return "| %s | %d | %.1f %% |\n".formatted(kind, ASKED, 100.0 * found / ASKED);
    }

    /**
     * Whoever bears the name as it is written comes first; others fill up where fewer than ten in the commune do. Who bears
     * it with other diacritics does not count: whoever has it as it is written in another part of the name ranks before.
     */
    private String givenNames() throws Exception {
        var expected = 0;
        var shown = 0;
        for (int i = 0; i < ASKED; i++) {
            var known = one();
            var most = Math.min(10, Objects.requireNonNull(bearers.get(known.commune() + " " + own(known.given()))));
            var first = items(
                            known.commune(),
                            json.createObjectNode().put("text", known.given()).put("limit", 10))
                    .subList(0, most);
            expected += most;
            shown += (int) first.stream()
                    .filter(item -> own(item.get("fullName").asText()).equals(own(known.given())))
                    .count();
        }
        expect(shown == expected, "the given name alone: some come first who do not bear it");
        return "| the given name alone: who bears it comes first | %d | %.1f %% |\n"
                .formatted(expected, 100.0 * shown / expected);
    }

    private List<JsonNode> items(int commune, JsonNode body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + application.port() + "/api/v1/children/search"))
                .header("Authorization", "Bearer " + tokens.get(RegisterData.officer(commune)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), answer.body());
        return StreamSupport.stream(json.readTree(answer.body()).get("items").spliterator(), false)
                .toList();
    }

    /** By the chair of the whole province, in turns. */
    private String pages() throws Exception {
        String far;
        try (var connection = database().connect()) {
            far = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("id|"
                                    + texts(
                                                    connection,
                                                    "select id from child where unit_path >= '/' order by id offset "
                                                            + (PAGE - 1) * 50 + " limit 1")
                                            .get(0))
                            .getBytes(StandardCharsets.UTF_8));
        }
        var rounds = 400;
        var near = new double[rounds];
        var deep = new double[rounds];
        for (int i = -rounds / 4; i < rounds; i++) {
            var first = page("");
            var later = page("&cursor=" + far);
            if (i >= 0) {
                near[i] = first;
                deep[i] = later;
            }
        }
        Arrays.sort(near);
        Arrays.sort(deep);
        expect(
                Math.abs(near[rounds / 2] / deep[rounds / 2] - 1) <= 0.2,
                "the far page does not cost what the first does");
        return "\n| list of 50, the whole province | p50 ms | p90 ms |\n|---|---:|---:|\n"
                + "| page 1 | %.1f | %.1f |\n| page %,d | %.1f | %.1f |\n"
                        .formatted(
                                near[rounds / 2], near[rounds * 9 / 10], PAGE, deep[rounds / 2], deep[rounds * 9 / 10]);
    }

    private double page(String cursor) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + application.port() + "/api/v1/children?limit=50" + cursor))
                .header("Authorization", "Bearer " + tokens.get("br.chair"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(json.readTree(answer.body()).get("items").size() == 50, "a full page");
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Of one district over the year that ends today, by the chair of the province. */
    private String movement() throws Exception {
        var units = get("/api/v1/admin-units?code=" + RegisterData.DISTRICT);
        var unit = units.get("items").get(0).get("id").asText();
        var to = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var path = "/api/v1/children/movement?adminUnitId=" + unit + "&from=" + to.minusYears(1) + "&to=" + to;
        var rounds = 20;
        var millis = new double[rounds];
        JsonNode all = null;
        var postgres = 0.0;
        for (int i = -5; i < rounds; i++) {
            if (i == 0) {
                postgres = ProcessorTime.ofPostgres(database().postmaster());
            }
            var begin = System.nanoTime();
            all = get(path).get("children");
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        var cpu = (ProcessorTime.ofPostgres(database().postmaster()) - postgres) / rounds;
        Arrays.sort(millis);
        expect(millis[rounds / 2] < 500, "the movement of a district takes 500 ms");
        assertEquals(
                all.get("closing").asLong(),
                all.get("opening").asLong()
                        + all.get("entered").asLong()
                        - all.get("left").asLong());
        assertTrue(all.get("entered").asLong() > 0 && all.get("left").asLong() > 0, "somebody came and somebody went");
        return ("\n| movement of one district over a year | opening | entered | left | p50 ms | p90 ms | CPU ms: PostgreSQL |\n"
                        + "|---|---:|---:|---:|---:|---:|---:|\n| of %,d children | %,d | %,d | %,d | %.0f | %.0f | %.0f |\n")
                .formatted(
                        CHILDREN,
                        all.get("opening").asLong(),
                        all.get("entered").asLong(),
                        all.get("left").asLong(),
                        millis[rounds / 2],
                        millis[rounds * 9 / 10],
                        cpu);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + path))
                .header("Authorization", "Bearer " + tokens.get("br.chair"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertEquals(200, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    private Known one() {
        return sample.get(random.nextInt(sample.size()));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    /** The last part with its diacritics, the same for hoà and hòa, Lý and Lí: its letters and marks in any order. */
    private static String own(String name) {
        var part = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        var letters = Normalizer.normalize(part, Normalizer.Form.NFD)
                .replace('y', 'i')
                .toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String begun(String name) {
        return name.substring(0, name.length() - 1);
    }

    private static String otherwise(Known known) {
        var other = known.fullName()
                .replace("òa", "oà")
                .replace("úy", "uý")
                .replace("ủy", "uỷ")
                .replace("ùy", "uỳ")
                .replaceAll("\\bLý\\b", "Lí")
                .replaceAll("\\bMỹ\\b", "Mĩ")
                .replaceAll("\\bVy\\b", "Vi")
                .replaceAll("\\bKỳ\\b", "Kì")
                .replaceAll("\\bQuý\\b", "Quí");
        return Normalizer.normalize(other, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    }

    private String partLeftOut(Known known) {
        var parts = new ArrayList<>(List.of(known.fullName().split(" ")));
        if (parts.size() > 2) {
            // Not one's own: nobody asks for a child without it.
            parts.remove(random.nextInt(parts.size() - 1));
        }
        return String.join(" ", parts);
    }

    /** A letter, not a blank, becomes another one. */
    private String withWrongLetter(String name) {
        for (; ; ) {
            var at = random.nextInt(name.length());
            var letter = (char) ('a' + random.nextInt(26));
            if (name.charAt(at) != ' ' && name.charAt(at) != letter) {
                return name.substring(0, at) + letter + name.substring(at + 1);
            }
        }
    }

    private String withBlank(String name) {
        for (; ; ) {
            var at = 1 + random.nextInt(name.length() - 1);
            if (name.charAt(at) != ' ' && name.charAt(at - 1) != ' ') {
                return name.substring(0, at) + " " + name.substring(at);
            }
        }
    }

    private static List<Known> sample(Connection connection) throws SQLException {
        var found = new ArrayList<Known>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select id, full_name, extract(year from date_of_birth)::int,"
                        + " substring(unit_path from '/BR([0-9]+)/')::int - 1 from child"
                        + " where unit_path like '/BR/%' and hashtext(id::text) % greatest(1, " + CHILDREN / 20_000
                        + ") = 0")) {
            while (rows.next()) {
                found.add(new Known(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getInt(4)));
            }
        }
        return found;
    }

    private void countBearers(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                select substring(unit_path from '/BR([0-9]+)/')::int - 1, split_part(full_name, ' ', -1), count(*)
                  from child where unit_path like '/BR/%' group by 1, 2""")) {
            while (rows.next()) {
                bearers.merge(rows.getInt(1) + " " + own(rows.getString(2)), rows.getInt(3), Integer::sum);
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void start() throws IOException {
        application = PackagedApplication.launch(
                directory, PackagedApplication.allocatorOfProduction(), List.of("-Xmx256m", "-XX:+UseSerialGC"));
        application.awaitReady(Duration.ofMinutes(5));
    }

    private DatabaseOfBenchmark database() {
        return new DatabaseOfBenchmark(directory);
    }
}
