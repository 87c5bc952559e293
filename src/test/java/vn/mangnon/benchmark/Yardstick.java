package vn.mangnon.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * What the application is measured against: the JDK's HTTP server, JDBC and the application's own statements (in
 * yardstick.properties), with JSON of the same shape; no framework, sign-in (the request says its scope), validation, log.
 */
record Yardstick(Connection connection) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WRITTEN = "/dateOfBirth /fullName /sex /personalId /ethnicityCode";
    private static final Properties SQL = new Properties();
    private static final ArrayBlockingQueue<Yardstick> POOL = new ArrayBlockingQueue<>(16);

    public static void main(String[] args) throws IOException, SQLException {
        SQL.load(Yardstick.class.getResourceAsStream("/yardstick.properties"));
        while (POOL.remainingCapacity() > 0) {
            POOL.add(new Yardstick(DriverManager.getConnection(args[1] + "?stringtype=unspecified", args[2], args[3])));
        }
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", Yardstick::handle);
        server.start();
    }

    private static void handle(HttpExchange exchange) throws IOException {
        var free = POOL.remove();
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var last = path.substring(path.lastIndexOf('/') + 1);
            var scope = exchange.getRequestHeaders().getFirst("Scope").split(" ");
            var answer = switch (exchange.getRequestMethod() + (last.length() == 36 ? "" : " " + last)) {
                case "GET children" -> free.page(free.ask("children", scope), "circumstances");
                case "GET report-deadlines" -> free.overdue(scope);
                case "POST children" -> free.create((ObjectNode) JSON.readTree(exchange.getRequestBody()));
                case "PATCH" -> free.change(last, (ObjectNode) JSON.readTree(exchange.getRequestBody()), scope);
                default -> free.child(last, scope);
            };
            var bytes = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (SQLException | RuntimeException e) {
            e.printStackTrace();
        } finally {
            POOL.add(free);
        }
    }

    private ObjectNode child(String id, String... scope) throws SQLException {
        var rows = ask("child", id, scope[0], scope[1]);
        var child = (ObjectNode) rows.get(0);
        each(rows, "of", child.putArray("circumstances"), "of", "category", "since");
        each(rows, "position", child.putArray("caregivers"), "carer", "relation", "phone");
        return child;
    }

    /** Of rows that hold the product of two lists the items of one. */
    private static void each(ArrayNode rows, String key, ArrayNode items, String... fields) {
        rows.findParents(key).stream()
                .map(row -> ((ObjectNode) row.deepCopy()).retain(fields))
                .distinct()
                .forEach(items::add);
    }

    private ObjectNode overdue(String... scope) throws SQLException {
        var today = LocalDate.now().toString();
        var deadlines = ask("overdue", scope[0], scope[1], scope[0], scope[1], today, today);
        var ids = new HashSet<>(deadlines.findValuesAsText("reporterId", deadlines.findValuesAsText("receiverId")));
        var names = new HashMap<JsonNode, JsonNode>();
        ask("names", "{" + String.join(",", ids) + "}").forEach(row -> names.put(row.get("id"), row.get("name")));
        deadlines.forEach(row -> ((ObjectNode) row).set("reporterName", names.get(row.get("reporterId"))));
        deadlines.forEach(row -> ((ObjectNode) row).set("receiverName", names.get(row.get("receiverId"))));
        return page(deadlines, "submissions", "reminders");
    }

    private ObjectNode page(ArrayNode rows, String... parts) throws SQLException {
        var byId = new HashMap<JsonNode, ObjectNode>();
        rows.forEach(row -> byId.put(row.get("id"), (ObjectNode) row));
        for (var part : parts) {
            rows.forEach(row -> ((ObjectNode) row).putArray(part));
            ask(part, "{" + String.join(",", rows.findValuesAsText("id")) + "}")
                    .forEach(row -> byId.get(row.get("of")).withArray(part).add(row));
        }
        return JSON.createObjectNode().set("items", rows);
    }

    private ObjectNode create(ObjectNode child) throws SQLException {
        connection.setAutoCommit(false);
        child.set("home", ask("unit", child.findValue("adminUnitId").asText()).findValue("home"));
        var made = write("insert-child", child, WRITTEN + " /residence/adminUnitId /home");
        child.set("id", made.findValue("id"));
        write("insert-caregiver", child, "/id /caregivers/0/fullName /caregivers/0/relation /caregivers/0/phone");
        connection.setAutoCommit(true);
        return child;
    }

    private ObjectNode change(String id, ObjectNode patch, String... scope) throws SQLException {
        connection.setAutoCommit(false);
        var child = (ObjectNode) child(id, scope).setAll(patch);
        write("update-child", child, WRITTEN + " /version /id");
        connection.setAutoCommit(true);
        return child;
    }

    private ArrayNode write(String name, ObjectNode child, String fields) throws SQLException {
        var values = Stream.of(fields.split(" ")).map(field -> child.at(field).asText(null));
        return ask(name, values.toArray(String[]::new));
    }

    /** An object for each row, of the columns whose names have no underscore. */
    private ArrayNode ask(String name, String... parameters) throws SQLException {
        var found = JSON.createArrayNode();
        try (var statement = connection.prepareStatement(SQL.getProperty(name))) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            for (var rows = statement.execute() ? statement.getResultSet() : null; rows != null && rows.next(); ) {
                var object = found.addObject();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    var label = rows.getMetaData().getColumnLabel(i);
                    var value = label.indexOf('_') < 0 ? rows.getString(i) : null;
                    if (value != null) {
                        object.put(label, value);
                    }
                }
            }
        }
        return found;
    }
}
