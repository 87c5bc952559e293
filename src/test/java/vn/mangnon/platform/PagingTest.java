package vn.mangnon.platform;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

@QuarkusTest
class PagingTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "-id"})
    void a_walk_shows_everything_that_was_there_once_whatever_is_written_meanwhile(String sort) throws Exception {
        var there = registeredChildren(10);
        var walking = new AtomicBoolean(true);
        var writer = Executors.newSingleThreadExecutor();
        List<String> seen;
        try {
            var written = writer.submit(() -> {
                var count = 0;
                while (walking.get() || count == 0) {
                    var another = child("Trẻ Đến Sau", province.commune());
                    // By the client's own id anywhere in the order; by the server's at its end.
                    if (count % 2 == 0) {
                        another.put("id", UUID.randomUUID().toString());
                    }
                    registered(province.officer(), another);
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
        assertEquals(new HashSet<>(seen).size(), seen.size(), "nobody twice");
        assertTrue(seen.containsAll(there), "nobody left out");
        var inOrder = seen.stream()
                .sorted(sort.equals("id") ? order() : order().reversed())
                .toList();
        assertEquals(inOrder, seen);
    }

    /** As the database orders them: as text, which for ids of one length is the order of their bits. */
    private static Comparator<String> order() {
        return Comparator.naturalOrder();
    }

    /** No longer than this walks after a writer who never stops. */
    private List<String> walk(String sort) {
        List<String> seen = new ArrayList<>();
        @Nullable String next = null;
        for (int page = 0; page < 100; page++) {
            var answer = page(3, sort, next);
            seen.addAll(answer.<List<String>>path("items.id"));
            next = answer.path("next");
            if (next == null) {
                return seen;
            }
        }
        return seen;
    }

    @Test
    void newest_first_is_the_other_way_round() {
        var there = registeredChildren(5);
        var newestFirst = new ArrayList<>(there);
        java.util.Collections.reverse(newestFirst);
        assertEquals(there, walk("id"));
        assertEquals(newestFirst, walk("-id"));
    }

    @Test
    void the_link_says_the_same_as_next_and_keeps_the_filters() {
        registeredChildren(4);
        var first = as(province.officer())
                .queryParam("limit", 3)
                .queryParam("status", "ACTIVE")
                .get("/children");
        String next = first.path("next");
        var link = first.header("Link");
        assertTrue(link.endsWith("; rel=\"next\""), link);
        var address = link.substring(1, link.indexOf('>'));
        assertTrue(address.startsWith("http://") && address.contains("/api/v1/children?"), link);
        assertTrue(address.contains("cursor=" + next), link);
        assertTrue(address.contains("status=ACTIVE") && address.contains("limit=3"), link);
        var second = io.restassured.RestAssured.given()
                .auth()
                .oauth2(World.token(province.officer()))
                .urlEncodingEnabled(false)
                .get(address);
        second.then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void the_last_page_has_no_next_also_when_it_is_full() {
        registeredChildren(3);
        page(3, "id", null)
                .then()
                .body("items.size()", equalTo(3))
                .body("next", nullValue())
                .header("Link", nullValue());
        page(4, "id", null).then().body("items.size()", equalTo(3)).body("next", nullValue());
        as(province.neighboursOfficer())
                .get("/children")
                .then()
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void the_number_of_all_is_told_on_request_and_on_every_page() {
        registeredChildren(4);
        page(3, "id", null).then().body("total", nullValue());
        var first = as(province.officer())
                .queryParam("limit", 3)
                .queryParam("count", "exact")
                .get("/children");
        first.then().body("total", equalTo(4));
        as(province.officer())
                .queryParam("limit", 3)
                .queryParam("count", "exact")
                .queryParam("cursor", first.<String>path("next"))
                .get("/children")
                .then()
                .body("total", equalTo(4))
                .body("items.size()", equalTo(1));
    }

    private Response page(int limit, String sort, @Nullable String cursor) {
        var request = as(province.officer()).queryParam("limit", limit).queryParam("sort", sort);
        var answer = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/children");
        answer.then().statusCode(200);
        return answer;
    }

    private List<String> registeredChildren(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(registered(province.officer(), child("Trẻ Có Trước", province.commune())));
        }
        return ids;
    }
}
