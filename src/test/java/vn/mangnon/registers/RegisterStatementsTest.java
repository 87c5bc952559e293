package vn.mangnon.registers;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.World;

/** How many statements the lists of what is due and of what was cost: the same for many as for few. */
@QuarkusTest
class RegisterStatementsTest {

    @Inject
    World world;

    private static int serial;

    World.Province province;
    String household;
    String id;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
        household = as(province.officer())
                .contentType(JSON)
                .body(Map.of("headName", "Chủ Hộ Đếm", "adminUnitId", province.commune()))
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        id = withEntry();
        // Of a pair, or of brothers and sisters, there are two at least.
        withEntry();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /register-reviews?dueBy=2030-01-01                                            | 3
            /grown-children                                                               | 3
            /children/movement?adminUnitId={commune}&from=2026-01-01&to=2026-11-22         | 6
            /children/{id}/residences                                                     | 5
            /children/{id}/entitlements                                                   | 5
            /children/{id}/circumstances                                                  | 3
            /children/{id}/history                                                        | 3
            /children/{id}/caregivers-history                                             | 3
            /children/{id}/siblings                                                       | 7
            /children/duplicates                                                          | 3
            /transfer-requests                                                            | 3
            /survey-rounds                                                                | 2
            """)
    void a_list_costs_the_same_for_many_as_for_few(String path, int most) {
        var url = path.replace("{commune}", province.commune().toString()).replace("{id}", id);
        var forOne = statements(url);
        for (int i = 0; i < 8; i++) {
            withEntry();
        }
        assertEquals(forOne, statements(url), path);
        assertTrue(forOne <= most, () -> path + " needs " + forOne);
    }

    @Test
    void a_move_is_written_with_few() {
        var hamlet = world.unit(
                null,
                "Ấp 1",
                "HAMLET",
                province.code() + "-A",
                "/" + province.code() + "/" + province.code() + "-A/1/");
        var needed = count(() -> as(province.officer())
                .contentType(JSON)
                .body(Map.of("adminUnitId", hamlet, "kind", "PERMANENT"))
                .post("/children/" + id + "/residences")
                .then()
                .statusCode(201));
        assertTrue(needed <= 10, () -> "a move needs " + needed);
    }

    private long statements(String url) {
        return count(() -> as(province.officer()).get(url).then().statusCode(200));
    }

    private long count(Runnable request) {
        return world.statementsOf(province.officer(), request);
    }

    private static String letters(int number) {
        return String.valueOf((char) ('A' + number / 26 % 26)) + (char) ('A' + number % 26);
    }

    private String withEntry() {
        var details = child("Bé Đếm Câu", province.commune());
        // Each has one brother or sister more, and is perhaps the same as each of them.
        details.put("caregivers", List.of(Map.of("fullName", "Mẹ Đếm Câu " + letters(serial++), "relation", "cô")));
        details.put("householdId", household);
        var made = registered(province.officer(), details);
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("atRiskReason", "INJURED", "since", "2026-11-01"))
                .post("/children/" + made + "/circumstances")
                .then()
                .statusCode(201);
        return made;
    }
}
