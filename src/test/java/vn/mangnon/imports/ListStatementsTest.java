package vn.mangnon.imports;

import static io.restassured.http.ContentType.JSON;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** What the lists around imports, exports, households and the clean register cost: as much for many rows as for few. */
@QuarkusTest
class ListStatementsTest {

    /** With one for the trail; what the account may do is remembered. */
    private static final Map<String, Integer> MOST = Map.of(
            "/imports", 4,
            "/exports", 3,
            "/households", 7,
            "/risk-proposals", 3,
            "/children/data-quality?defect=NO_PERSONAL_ID", 3,
            "/children/data-quality?defect=NOT_REGISTERED", 4,
            "/children/data-quality/conflicts", 3);

    @Inject
    World world;

    World.Province province;
    int serial;

    @Test
    void a_list_of_many_costs_what_a_list_of_few_costs() {
        province = world.freshProvince();
        fill(2);
        var few = costs();
        fill(6);
        assertEquals(few, costs());
        MOST.forEach((list, most) -> assertTrue(
                few.get(list) <= most, () -> list + " needs " + few.get(list) + " statements, at most " + most));
    }

    private Map<String, Long> costs() {
        var costs = new LinkedHashMap<String, Long>();
        MOST.keySet().stream().sorted().forEach(list -> {
            var needed = world.statementsOf(
                    province.officer(),
                    () -> as(province.officer()).get(list).then().statusCode(200));
            costs.put(list, needed);
        });
        return costs;
    }

    /** So many rows more in each list. */
    private void fill(int count) {
        for (int i = 0; i < count; i++, serial++) {
            var household = as(province.officer())
                    .contentType(JSON)
                    .body(Map.of(
                            "headName",
                            "Chủ Hộ",
                            "adminUnitId",
                            province.commune(),
                            "povertyStatus",
                            "POOR",
                            "members",
                            List.of(Map.of("fullName", "Bé Chưa Ghi", "dateOfBirth", "2020-02-03", "sex", "MALE"))))
                    .post("/households")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            var details = new HashMap<>(child("Bé Trong Hộ", province.commune()));
            details.put("householdId", household);
            var id = registered(province.officer(), details);
            as(province.officer())
                    .contentType(JSON)
                    .body(Map.of(
                            "visitedOn",
                            "2026-11-10",
                            "signs",
                            List.of(Map.of("childId", id, "atRiskReason", "MIGRANT_PARENTS"))))
                    .post("/households/" + household + "/visits")
                    .then()
                    .statusCode(201);
            finished(as(province.officer())
                    .multiPart(
                            "file",
                            World.file(("Họ và tên,Ngày sinh,Giới tính\nBé Nhập,01/02/2019,Nam\n")
                                    .getBytes(StandardCharsets.UTF_8)))
                    .post("/imports?dryRun=true&adminUnitId=" + province.commune())
                    .<String>path("jobId"));
            finished(as(province.officer())
                    .contentType(JSON)
                    .body(Map.of("format", "CSV"))
                    .post("/exports")
                    .<String>path("jobId"));
        }
    }

    private void finished(String job) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(province.officer())
                        .get("/jobs/" + job)
                        .jsonPath()
                        .getString("state")
                        .equals("SUCCEEDED"));
    }
}
