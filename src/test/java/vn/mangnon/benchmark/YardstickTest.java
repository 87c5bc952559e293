package vn.mangnon.benchmark;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.mangnon.SentStatements;
import vn.mangnon.World;

/** The yardstick sends what the application sends: a column that the one reads and the other does not would bend it. */
@QuarkusTest
class YardstickTest {

    private static final Pattern TABLE = Pattern.compile("(?:from|join) (\\w+) (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("\\w+\\.\\w+");
    private static final Pattern ASSIGNED = Pattern.compile("\\w+(?= ?=)");

    @Inject
    World world;

    @Inject
    @PersistenceUnitExtension
    SentStatements sent;

    @Test
    void its_statements_name_the_columns_of_the_applications() throws IOException {
        var statements = new Properties();
        statements.load(Yardstick.class.getResourceAsStream("/yardstick.properties"));
        var known = sent.during(this::whatTheBenchmarkAsks).stream()
                .map(YardstickTest::columns)
                // Nothing that could be compared.
                .filter(columns -> !columns.startsWith("[]"))
                .collect(Collectors.toSet());
        assertAll(statements.entrySet().stream()
                .<Executable>map(statement -> () -> assertTrue(
                        known.contains(columns((String) statement.getValue())),
                        () -> "the application sends nothing like " + statement + "\nbut "
                                + String.join("\n", known))));
    }

    private void whatTheBenchmarkAsks() {
        var province = world.freshProvince();
        var body = child("Đo Thị Thước", province.commune());
        body.put("caregivers", List.of(Map.of("fullName", "Lê Thị Mẹ", "relation", "mẹ", "phone", "0912345678")));
        String id = as(province.officer())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/children")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(province.officer()).get("/children/" + id).then().statusCode(200);
        as(province.officer()).get("/children?limit=50").then().statusCode(200);
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"ethnicityCode\": \"05\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        as("dongthap")
                .get("/report-deadlines?status=OVERDUE&limit=50")
                .then()
                .statusCode(200)
                .body("items", not(empty()));
    }

    /** Which columns a statement reads or writes, and which it asks about, without the words between them. */
    private static String columns(String sql) {
        if (sql.startsWith("insert")) {
            var names = sql.substring(sql.indexOf('(') + 1, sql.indexOf(')'));
            return sql.substring(0, sql.indexOf('(')) + new TreeSet<>(List.of(names.split(", ?")));
        }
        if (sql.startsWith("update")) {
            var assignments = sql.substring(sql.indexOf(" set "), sql.indexOf(" where "));
            return sql.substring(0, sql.indexOf(" set ")) + all(ASSIGNED, assignments);
        }
        var named = sql;
        for (var table : TABLE.matcher(sql).results().toList()) {
            named = named.replaceAll("\\b%s\\.".formatted(table.group(2)), table.group(1) + ".");
        }
        var from = Math.max(named.indexOf(" from "), 0);
        return all(COLUMN, named.substring(0, from)) + " where " + all(COLUMN, named.substring(from));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
