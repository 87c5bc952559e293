package vn.mangnon.benchmark;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.mangnon.benchmark.Load.Request;

/**
 * The same requests to the application and, in turns with it, to the {@link Yardstick}, on one database and one set of
 * data: 16 connections, each asking for the officer of another commune at every turn. The wall clock is shown; what is
 * compared is CPU, which does not depend on what else the machine does.
 *
 * <p>A compiler at work is CPU too, and it is at work for as long as a run of one operation takes: so both sides first
 * answer all operations, in turns, until none costs less than it did before. What the first of these requests cost is told
 * beside it.
 */
final class Benchmark {

    static final int CONNECTIONS = 16;

    /**
     * @param warmUp how many requests of each operation a turn of the warm-up has
     * @param longestWarmUp after which it is over, whether or not the cost still falls
     */
    record Plan(int warmUp, Duration longestWarmUp, Duration round, int rounds) {}

    /** A turn of the warm-up that is not this much cheaper than the cheapest before it found nothing left to gain. */
    private static final double GAIN = 0.95;

    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private record Operation(String name, IntFunction<Request> next) {}

    /** One of the two that are compared: where it listens, and the process whose CPU counts. */
    record Side(int port, long pid) {}

    /** {@code server} and {@code postgres} are CPU milliseconds per request. */
    record Round(Load.Result result, double server, double postgres) {

        double cpu() {
            return server + postgres;
        }
    }

    /**
     * @param cold the first requests of all that the application answered
     * @param unrecorded the application's, in the mode {@link #NOT_RECORDED}
     */
    record Row(String operation, Round cold, List<Round> application, List<Round> unrecorded, List<Round> yardstick) {

        /** The middle one of the rounds. */
        static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
            return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
        }

        /** CPU of these ÷ CPU of the yardstick, PostgreSQL's included; the middle one of the rounds. */
        double ratio(List<Round> rounds) {
            var ratios = new double[rounds.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = rounds.get(i).cpu() / yardstick.get(i).cpu();
            }
            Arrays.sort(ratios);
            return ratios[ratios.length / 2];
        }
    }

    /** One way to run, and what makes it so: statements of the database's superuser before and after. */
    record Mode(String name, String before, String after) {}

    /**
     * The yardstick keeps no record of who looked at whom either. A trigger would come too late: by then the row has its
     * transaction's number, and a transaction with a number waits for the disk at its end, even if all it did was to read.
     */
    static final Mode NOT_RECORDED = new Mode(
            "trail not written",
            "create rule not_written as on insert to audit_entry do instead nothing",
            "drop rule not_written on audit_entry");

    private final Side application;
    private final Side yardstick;
    private final long postmaster;
    private final BenchmarkData data;
    private final Map<String, String> tokens;

    private final Random random = new Random(20261122);
    private final Map<String, Integer> versions = new HashMap<>();
    private int serial = 500_000;

    /** @param tokens access tokens by user name, of all officers and the supervisor */
    Benchmark(Side application, Side yardstick, long postmaster, BenchmarkData data, Map<String, String> tokens) {
        this.application = application;
        this.yardstick = yardstick;
        this.postmaster = postmaster;
        this.data = data;
        this.tokens = tokens;
    }

    /** @param only the names of the operations to measure; all, if it is empty */
    List<Row> run(Plan plan, Set<String> only)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var operations = Stream.of(
                        new Operation("read one", this::read),
                        new Operation("list of 50", this::list),
                        new Operation("overdue list", this::overdue),
                        new Operation("update", this::update),
                        new Operation("create", this::create))
                .filter(operation -> only.isEmpty() || only.contains(operation.name()))
                .toList();
        try (var load = new Load(CONNECTIONS)) {
            return measured(operations, warmUp(operations, plan, load), plan, load);
        }
    }

    private List<Row> measured(List<Operation> operations, Map<Operation, Round> cold, Plan plan, Load load)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var rows = operations.stream()
                .map(it -> new Row(it.name(), cold.get(it), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
                .toList();
        // The three that are compared follow each other: from one minute to the next the machine is not as fast as it
        // was.
        for (int i = 0; i < plan.rounds(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                var next = operations.get(j).next();
                rows.get(j).application().add(round(application, next, plan, load));
                rows.get(j).yardstick().add(round(yardstick, next, plan, load));
                data.execute(NOT_RECORDED.before());
                rows.get(j).unrecorded().add(round(application, next, plan, load));
                data.execute(NOT_RECORDED.after());
            }
        }
        return rows;
    }

    /** @return what the application's first requests cost */
    private Map<Operation, Round> warmUp(List<Operation> operations, Plan plan, Load load)
            throws IOException, InterruptedException, ExecutionException {
        var first = new HashMap<Operation, Round>();
        var cheapest = new HashMap<Operation, double[]>();
        var end = System.nanoTime() + plan.longestWarmUp().toNanos();
        boolean falls;
        do {
            falls = false;
            for (var operation : operations) {
                var sides = List.of(application, yardstick);
                var known = cheapest.computeIfAbsent(operation, it -> new double[] {1e9, 1e9});
                for (int i = 0; i < sides.size(); i++) {
                    var turn = round(sides.get(i), operation.next(), LONGEST_TURN, plan.warmUp(), load);
                    falls |= turn.server() < GAIN * known[i];
                    known[i] = Math.min(known[i], turn.server());
                    if (i == 0) {
                        first.putIfAbsent(operation, turn);
                    }
                }
            }
        } while (falls && System.nanoTime() < end);
        return first;
    }

    private Round round(Side side, IntFunction<Request> next, Plan plan, Load load)
            throws IOException, InterruptedException, ExecutionException {
        return round(side, next, plan.round(), Integer.MAX_VALUE, load);
    }

    private Round round(Side side, IntFunction<Request> next, Duration time, int most, Load load)
            throws IOException, InterruptedException, ExecutionException {
        var server = ProcessorTime.ofProcess(side.pid());
        var postgres = ProcessorTime.ofPostgres(postmaster);
        var result = load.run(side.port(), time, most, next);
        var requests = (double) result.requests();
        return new Round(
                result,
                (ProcessorTime.ofProcess(side.pid()) - server) / requests,
                (ProcessorTime.ofPostgres(postmaster) - postgres) / requests);
    }

    /** What reading a child and a search cost in each mode, in turns; of the application alone. */
    Map<Mode, Map<String, List<Round>>> walls(List<Mode> modes, Plan plan)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        var operations = new LinkedHashMap<String, IntFunction<Request>>();
        operations.put("read one", this::read);
        operations.put("search", this::search);
        var found = new LinkedHashMap<Mode, Map<String, List<Round>>>();
        try (var load = new Load(CONNECTIONS)) {
            for (var next : operations.values()) {
                load.run(application.port(), LONGEST_TURN, plan.warmUp(), next);
            }
            // What is compared follows each other, as above.
            for (int i = 0; i < plan.rounds(); i++) {
                for (var operation : operations.entrySet()) {
                    for (var mode : modes) {
                        data.execute(mode.before());
                        found.computeIfAbsent(mode, it -> new LinkedHashMap<>())
                                .computeIfAbsent(operation.getKey(), it -> new ArrayList<>())
                                .add(round(application, operation.getValue(), plan, load));
                        data.execute(mode.after());
                    }
                }
            }
        }
        return found;
    }

    /** Of a name that only loaded children bear: the yardstick seals nothing of those that it makes. */
    private Request search(int connection) {
        var headers = asOfficer(anyCommune());
        headers.put("Content-Type", "application/json");
        return new Request(HttpMethod.POST, "/api/v1/children/search", headers, "{\"text\": \"le van\"}", () -> {});
    }

    private Request read(int connection) {
        var commune = anyCommune();
        return Request.get("/api/v1/children/" + anyChild(commune, connection), asOfficer(commune));
    }

    private Request list(int connection) {
        return Request.get("/api/v1/children?limit=50", asOfficer(anyCommune()));
    }

    private Request overdue(int connection) {
        var supervisor = headers(BenchmarkData.SUPERVISOR, BenchmarkData.PROVINCE);
        return Request.get("/api/v1/report-deadlines?status=OVERDUE&limit=50", supervisor);
    }

    private Request update(int connection) {
        var commune = anyCommune();
        var child = anyChild(commune, connection);
        var headers = asOfficer(commune);
        var version = versions.getOrDefault(child, 0);
        headers.put("Content-Type", "application/merge-patch+json");
        headers.put("If-Match", "\"" + version + "\"");
        var body = "{\"ethnicityCode\": \"%02d\"}".formatted(1 + random.nextInt(50));
        return new Request(
                HttpMethod.PATCH, "/api/v1/children/" + child, headers, body, () -> versions.put(child, version + 1));
    }

    private Request create(int connection) {
        var commune = anyCommune();
        var headers = asOfficer(commune);
        headers.put("Content-Type", "application/json");
        var born = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5_000));
        var body = """
                {"fullName": "%s", "sex": "FEMALE", "dateOfBirth": "%s", "birthDatePrecision": "EXACT",
                 "personalId": "9993%02d%06d", "ethnicityCode": "01",
                 "residence": {"adminUnitId": "%s", "kind": "PERMANENT"},
                 "caregivers": [{"fullName": "%s", "relation": "mẹ", "phone": "09%08d"}]}
                """.formatted(
                        "Thử Thị " + letters(serial),
                        born,
                        born.getYear() % 100,
                        serial++,
                        data.unitId(commune),
                        VietnameseNames.mother(random),
                        serial);
        return new Request(HttpMethod.POST, "/api/v1/children", headers, body, () -> {});
    }

    /** A name of its own for each: of one name, birth date and mother there is one child; and no search finds it. */
    private static String letters(int number) {
        var letters = new StringBuilder("B");
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private int anyCommune() {
        return random.nextInt(data.communes());
    }

    /** Each connection has children of its own, so that no two change the same one at once. */
    private String anyChild(int commune, int connection) {
        var children = data.childrenOf(commune);
        return children.get(random.nextInt(children.size() / CONNECTIONS) * CONNECTIONS + connection);
    }

    private Map<String, String> asOfficer(int commune) {
        return headers(data.officer(commune), data.path(commune));
    }

    /** The application looks at the token, the yardstick is told the scope. */
    private Map<String, String> headers(String username, String scope) {
        var above = scope.substring(0, scope.length() - 1) + '0';
        return new HashMap<>(Map.of("Authorization", "Bearer " + tokens.get(username), "Scope", scope + " " + above));
    }
}
