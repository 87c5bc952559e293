package vn.mangnon.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.mangnon.platform.PackagedApplication;

/**
 * A list of a million children on its way in, and on its way out again as NDJSON and as a locked workbook, in a heap of 512
 * megabytes; by {@code mvn verify -Pbenchmark -Dit.test=BulkBenchmarkIT}. Otherwise a short run that only shows that it still
 * works. The heap is read from the server's own metrics, once a second.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU is read from /proc")
class BulkBenchmarkIT {

    private static final boolean WHOLE = Boolean.getBoolean("benchmark.whole");
    private static final int CHILDREN = WHOLE ? Integer.getInteger("benchmark.children", 1_000_000) : 3_000;
    private static final String HEAP = "-Xmx512m -XX:+UseSerialGC";
    private static final String PASSWORD = "mat-khau-thu-2026";
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final Pattern HEAP_USED = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");

    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý");
    private static final List<String> MIDDLE = List.of("Văn", "Thị", "Ngọc", "Gia", "Minh", "Bảo", "Hữu", "Kim", "Thu");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hòa", "Khang", "Lan", "Mai", "Nam", "Phúc", "Quân", "Sơn",
            "Tài", "Thảo", "Thúy", "Trân", "Vy", "Yến");

    @TempDir
    Path directory;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private PackagedApplication application;
    private String token = "";
    private long mostHeap;

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (application != null) {
            application.end();
        }
    }

    @Test
    void a_million_children_in_and_out() throws Exception {
        start();
        if (WHOLE) {
            database().enlarge();
            application.end();
            start();
        }
        token = application.signIn("integrator");
        var list = list();
        var text = new StringBuilder("""

                | %,d children, heap of 512 MB | rows/s | seconds | CPU s: server | PostgreSQL | heap MB at most | resident MB at most |
                |---|---:|---:|---:|---:|---:|---:|
                """.formatted(CHILDREN));
        var accepted = new JsonNode[1];
        text.append(row(
                "upload: %d MB of CSV, read and laid out sealed".formatted(Files.size(list) >> 20),
                () -> accepted[0] = upload(list)));
        var begin = System.nanoTime();
        text.append(row("import: validated, deduplicated, registered, audited", () -> {
            var job = finished(accepted[0].get("jobId").asText());
            assertEquals("SUCCEEDED", job.get("state").asText(), job.toString());
            assertEquals(CHILDREN, job.at("/result/registered").asInt(), job.toString());
        }));
        var imported = CHILDREN / ((System.nanoTime() - begin) / 1e9);
        for (var format : List.of("NDJSON", "XLSX")) {
            var id = new String[1];
            text.append(row("export: " + format + (format.equals("XLSX") ? ", locked" : ""), () -> {
                var password = format.equals("XLSX") ? ", \"password\": \"" + PASSWORD + "\"" : "";
                var asked = post("/exports", "{\"format\": \"" + format + "\"" + password + "}");
                id[0] = asked.get("id").asText();
                var job = finished(asked.get("jobId").asText());
                assertTrue(job.at("/result/rows").asInt() >= CHILDREN, job.toString());
            }));
            text.append(row("fetch: " + format, () -> {
                var bytes = fetch("/exports/" + id[0] + "/file");
                assertEquals(get("/exports/" + id[0]).get("bytes").asLong(), bytes);
            }));
        }
        Files.writeString(Path.of("target", "benchmark-bulk.md"), text);
        System.out.println(text);
        assertTrue(CHILDREN < 1_000_000 || imported >= 3_000, () -> imported + " rows a second are fewer than 3,000");
    }

    private void start() throws IOException {
        application = PackagedApplication.launch(
                directory,
                Map.of("QUARKUS_HTTP_IDLE_TIMEOUT", "2h", "MANGNON_IMPORTS_PARTS_AT_ONCE", "3"),
                List.of(HEAP.split(" ")));
        application.awaitReady(Duration.ofMinutes(5));
    }

    interface Work {
        void run() throws Exception;
    }

    private String row(String name, Work work) throws Exception {
        mostHeap = 0;
        var server = ProcessorTime.ofProcess(application.pid());
        var postgres = ProcessorTime.ofPostgres(database().postmaster());
        var begin = System.nanoTime();
        work.run();
        var seconds = (System.nanoTime() - begin) / 1e9;
        lookAtHeap();
        return "| %s | %,.0f | %.1f | %.1f | %.1f | %d | %d |\n"
                .formatted(
                        name,
                        CHILDREN / seconds,
                        seconds,
                        (ProcessorTime.ofProcess(application.pid()) - server) / 1e3,
                        (ProcessorTime.ofPostgres(database().postmaster()) - postgres) / 1e3,
                        mostHeap >> 20,
                        ProcessorTime.megabytes(application.pid(), "VmHWM"));
    }

    private DatabaseOfBenchmark database() {
        return new DatabaseOfBenchmark(directory);
    }

    /** Children of sixteen years, each with a mother of its own and four in five with a number. */
    private Path list() throws IOException, InterruptedException {
        var units = get("/admin-units?level=COMMUNE&parentId=" + province() + "&limit=100")
                .get("items");
        var file = directory.resolve("children.csv");
        var random = new Random(20261125);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("Họ và tên,Ngày sinh,Giới tính,Số định danh cá nhân,Dân tộc,Mã đơn vị trên hệ thống,Địa chỉ,"
                    + "Họ tên mẹ,Điện thoại mẹ\n");
            for (int i = 0; i < CHILDREN; i++) {
                var born = LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5_700));
                var girl = random.nextBoolean();
                csv.write("%s %s %s,%s,%s,%s,Kinh,%s,\"Số %d, đường %s\",%s Thị %s %s,09990%05d\n"
                        .formatted(
                                one(SURNAMES, random),
                                one(MIDDLE, random),
                                one(GIVEN, random),
                                born,
                                girl ? "nữ" : "nam",
                                random.nextInt(5) == 0
                                        ? ""
                                        : "%03d%d%02d%06d"
                                                .formatted(
                                                        900 + i / 1_000_000,
                                                        girl ? 3 : 2,
                                                        born.getYear() % 100,
                                                        i % 1_000_000),
                                units.get(random.nextInt(units.size()))
                                        .get("id")
                                        .asText(),
                                random.nextInt(300),
                                one(GIVEN, random),
                                one(SURNAMES, random),
                                one(GIVEN, random),
                                letters(i),
                                random.nextInt(100_000)));
            }
        }
        return file;
    }

    private String province() throws IOException, InterruptedException {
        return get("/admin-units?level=PROVINCE&code=82").at("/items/0/id").asText();
    }

    /** No two children have the same mother, so that none is the other. */
    private static String letters(int number) {
        var text = new StringBuilder();
        for (int rest = number + 26; rest > 0; rest /= 26) {
            text.append((char) ('a' + rest % 26));
        }
        return text.toString();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private JsonNode upload(Path file) throws IOException, InterruptedException {
        var boundary = "mangnon-benchmark";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n".formatted(boundary);
        var tail = "\r\n--%s--\r\n".formatted(boundary);
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofString(tail));
        return send(request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private JsonNode finished(String job) throws IOException, InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            var state = get("/jobs/" + job);
            if (!List.of("QUEUED", "RUNNING").contains(state.get("state").asText())) {
                return state;
            }
            lookAtHeap();
            Thread.sleep(WHOLE ? 1_000 : 100);
        }
        throw new IllegalStateException("it never ended");
    }

    private void lookAtHeap() throws IOException, InterruptedException {
        var metrics = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        var used = HEAP_USED
                .matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        mostHeap = Math.max(mostHeap, (long) used);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private long fetch(String path) throws IOException, InterruptedException {
        var answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        long bytes = 0;
        try (var content = answer.body()) {
            var buffer = new byte[1 << 16];
            for (int read; (read = content.read(buffer)) >= 0; ) {
                bytes += read;
            }
        }
        return bytes;
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + "/api/v1" + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token);
    }

    /** A token lasts minutes, an import may last longer: who is refused signs in again. */
    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() == 401) {
            token = application.signIn("integrator");
            answer = http.send(
                    request.setHeader("Authorization", "Bearer " + token).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
        assertTrue(answer.statusCode() < 300, answer.statusCode() + " " + answer.body());
        return json.readTree(answer.body());
    }
}
