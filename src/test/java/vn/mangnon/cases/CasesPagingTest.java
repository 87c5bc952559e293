package vn.mangnon.cases;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.cases.CaseSteps.opened;
import static vn.mangnon.cases.CaseSteps.received;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.World;

/** News that came in the same instant, as after an accident, is on one page or the next and never on both or none. */
@QuarkusTest
class CasesPagingTest {

    private static final List<String> INSTANTS =
            List.of("2026-11-20T01:00:00Z", "2026-11-20T01:00:00.000001Z", "2026-11-21T01:00:00Z");

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    private record Row(String receivedAt, String id) {}

    @ParameterizedTest
    @ValueSource(strings = {"receivedAt", "-receivedAt"})
    void a_walk_shows_every_case_once_whatever_is_written_meanwhile(String sort) throws Exception {
        var there = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            there.add(opened(province.officer(), at(INSTANTS.get(i % INSTANTS.size()))));
        }
        var walking = new AtomicBoolean(true);
        var writer = Executors.newSingleThreadExecutor();
        List<Row> seen;
        try {
            var written = writer.submit(() -> {
                var count = 0;
                while (walking.get() || count == 0) {
                    // Among those of one instant a client's own id falls anywhere.
                    var another = at(INSTANTS.get(count % INSTANTS.size()));
                    another.put("id", UUID.randomUUID().toString());
                    opened(province.officer(), another);
                    count++;
                }
                return count;
            });
            seen = walk(sort);
            walking.set(false);
            assertTrue(written.get(60, TimeUnit.SECONDS) > 0);
        } finally {
            walking.set(false);
            writer.shutdownNow();
        }
        var ids = seen.stream().map(Row::id).toList();
        assertEquals(new HashSet<>(ids).size(), ids.size(), "none twice");
        assertTrue(ids.containsAll(there), "none left out");
        var order = Comparator.comparing((Row row) -> java.time.Instant.parse(row.receivedAt))
                .thenComparing(Row::id);
        assertEquals(
                seen.stream()
                        .sorted(sort.equals("receivedAt") ? order : order.reversed())
                        .toList(),
                seen);
    }

    @Test
    void the_latest_come_first_unless_asked_otherwise() {
        var earlier = opened(province.officer(), at(INSTANTS.get(0)));
        var later = opened(province.officer(), at(INSTANTS.get(2)));
        assertEquals(
                List.of(later, earlier), as(province.officer()).get("/cases").path("items.id"));
        assertEquals(
                List.of(earlier, later),
                as(province.officer()).get("/cases?sort=receivedAt").path("items.id"));
    }

    @Test
    void a_full_last_page_has_no_next_and_the_number_of_all_is_told_on_each() {
        for (int i = 0; i < 4; i++) {
            opened(province.officer(), at(INSTANTS.get(0)));
        }
        var first = as(province.officer()).get("/cases?limit=2&count=exact");
        first.then().body("total", equalTo(4)).body("items.size()", equalTo(2));
        as(province.officer())
                .get("/cases?limit=2&count=exact&cursor=" + first.<String>path("next"))
                .then()
                .body("total", equalTo(4))
                .body("items.size()", equalTo(2))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void a_cursor_of_the_other_order_is_refused() {
        opened(province.officer(), at(INSTANTS.get(0)));
        opened(province.officer(), at(INSTANTS.get(0)));
        var next = as(province.officer()).get("/cases?limit=1").<String>path("next");
        as(province.officer())
                .get("/cases?limit=1&sort=receivedAt&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "tomorrow", ""})
    void a_cursor_made_by_hand_is_refused(String instant) {
        var made = "-receivedAt|" + instant + "|" + UUID.randomUUID();
        var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
        as(province.officer())
                .get("/cases?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    private Map<String, Object> at(String instant) {
        return received(province.commune(), "receivedAt", instant);
    }

    /** No longer than this walks after a writer who never stops. */
    private List<Row> walk(String sort) {
        var seen = new ArrayList<Row>();
        @Nullable String next = null;
        for (int page = 0; page < 100; page++) {
            var answer = page(sort, next);
            answer.<List<Map<String, String>>>path("items")
                    .forEach(item -> seen.add(new Row(item.get("receivedAt"), item.get("id"))));
            next = answer.path("next");
            if (next == null) {
                return seen;
            }
        }
        return seen;
    }

    private Response page(String sort, @Nullable String cursor) {
        var request = as(province.officer()).queryParam("limit", 3).queryParam("sort", sort);
        var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/cases");
        answer.then().statusCode(200);
        return answer;
    }
}
