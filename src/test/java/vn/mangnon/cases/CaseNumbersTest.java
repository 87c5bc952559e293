package vn.mangnon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.cases.CaseSteps.open;
import static vn.mangnon.cases.CaseSteps.received;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** The commune's code, the year of receipt, and a number that counts from one in that commune and year. */
@QuarkusTest
class CaseNumbersTest {

    private static final int AT_ONCE = 8;

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void count_from_one_in_each_commune() {
        assertEquals(province.code() + "-A-2026-0001", numberOf(received(province.commune())));
        assertEquals(province.code() + "-A-2026-0002", numberOf(received(province.commune())));
        var theirs = open(province.neighboursOfficer(), received(province.neighbour()));
        assertEquals(province.code() + "-B-2026-0001", theirs.path("number"));
    }

    @Test
    void count_from_one_in_each_year_as_vietnam_counts_it() {
        var lastOf2025 = received(province.commune(), "receivedAt", "2025-12-31T16:59:59Z");
        var firstOf2026 = received(province.commune(), "receivedAt", "2025-12-31T17:00:00Z");
        assertEquals(province.code() + "-A-2025-0001", numberOf(lastOf2025));
        assertEquals(province.code() + "-A-2026-0001", numberOf(firstOf2026));
        assertEquals(province.code() + "-A-2025-0002", numberOf(lastOf2025));
    }

    @Test
    void are_not_used_up_by_what_is_refused() {
        numberOf(received(province.commune()));
        open(
                        province.officer(),
                        received(
                                province.commune(), "childId", UUID.randomUUID().toString()))
                .then()
                .statusCode(422);
        assertEquals(province.code() + "-A-2026-0002", numberOf(received(province.commune())));
    }

    @Test
    void of_a_hamlet_are_its_communes() {
        var hamlet = as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "parentId", province.commune().toString(),
                        "name", "Ấp Hai",
                        "typeWord", "ấp",
                        "validFrom", "2025-07-01"))
                .post("/admin-units")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        assertEquals(province.code() + "-A-2026-0001", numberOf(received(UUID.fromString(hamlet))));
        assertEquals(province.code() + "-A-2026-0002", numberOf(received(province.commune())));
    }

    /** Its home is right below the country, for no lower place holds all its parts; see CountryMap. */
    @Test
    void are_given_also_in_a_commune_that_was_split_between_provinces() {
        var code = province.code() + "-S";
        var split = world.unit(
                code,
                "Xã Chia Đôi",
                "COMMUNE",
                province.code(),
                "/~" + code + "@2025-07-01/",
                "2025-07-01",
                "2026-10-01");
        var officer = world.account("split." + province.officer(), Duties.COMMUNE_OFFICER, split);
        var answer = open(officer, received(split, "receivedAt", "2026-09-01T03:00:00Z"));
        assertEquals(201, answer.statusCode(), answer.asString());
        assertEquals(code + "-2026-0001", answer.path("number"));
    }

    @Test
    void of_many_officers_at_once_are_distinct_and_without_a_gap() throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        Callable<List<String>> three = () -> {
            start.await(20, TimeUnit.SECONDS);
            return List.of(
                    numberOf(received(province.commune())),
                    numberOf(received(province.commune())),
                    numberOf(received(province.commune())));
        };
        var numbers = new TreeSet<String>();
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> running = pool.invokeAll(java.util.Collections.nCopies(AT_ONCE, three));
            for (var each : running) {
                numbers.addAll(each.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                IntStream.rangeClosed(1, 3 * AT_ONCE)
                        .mapToObj(number -> "%s-A-2026-%04d".formatted(province.code(), number))
                        .collect(Collectors.toCollection(TreeSet::new)),
                numbers);
    }

    private String numberOf(Map<String, Object> body) {
        return open(province.officer(), body).then().statusCode(201).extract().path("number");
    }
}
