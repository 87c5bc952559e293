package vn.mangnon.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

@QuarkusTest
class ChangesResourceTest {

    @Inject
    World world;

    World.Province province;
    String integrator;

    @BeforeEach
    void a_province_with_a_service_that_follows_it() {
        province = world.freshProvince();
        integrator = world.account("service" + province.code().toLowerCase(), Duties.INTEGRATOR, province.commune());
    }

    @Test
    void the_feed_tells_what_was_made_and_changed_and_goes_on_where_it_stopped() {
        var id = registered(province.officer(), child("Nguyễn Thị Một", province.commune()));
        var next = as(integrator)
                .get("/changes")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.operation", contains("CREATED"))
                .body("items.resource", contains("children"))
                .extract()
                .<String>path("next");
        as(integrator)
                .queryParam("after", next)
                .get("/changes")
                .then()
                .body("items", empty())
                .body("next", notNullValue());
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("atRiskReason", "INJURED", "since", "2024-01-01"))
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(201);
        as(integrator).queryParam("after", next).get("/changes").then().body("items.operation", contains("CHANGED"));
    }

    @Test
    void who_left_the_readers_scope_is_gone_and_who_never_was_in_it_is_not_told() {
        registered(province.neighboursOfficer(), child("Nguyễn Thị Hai", province.neighbour()));
        var both = world.account("both" + province.code().toLowerCase(), Duties.COMMUNE_OFFICER, province.id());
        var id = registered(both, child("Nguyễn Thị Ba", province.commune()));
        as(both).contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"residence\": {\"adminUnitId\": \"" + province.neighbour() + "\"}}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        as(integrator)
                .get("/changes")
                .then()
                // Created while in scope, and told as it is now for this reader: made, then gone.
                .body("items.id", contains(id, id))
                .body("items.operation", contains("CREATED", "GONE"));
        as(integrator).get("/children/" + id).then().statusCode(404);
    }

    @Test
    void each_reader_is_told_of_his_own_places_and_of_those_he_reads_for() {
        var name = province.code().toLowerCase();
        var neighbours = world.account("service-b" + name, Duties.INTEGRATOR, province.neighbour());
        var provinces = world.account("service-p" + name, Duties.INTEGRATOR, province.id());
        var country = world.account("service-c" + name, Duties.INTEGRATOR, GrantedScope.wholeCountry());
        var ended = world.account(
                "service-e" + name,
                List.of(Duties.INTEGRATOR),
                List.of(new GrantedScope(null, province.commune(), null, null, LocalDate.of(2026, 11, 21), null)),
                null);
        // Reads one commune for another system, and supervises the country.
        var busy = world.account(
                "service-s" + name,
                List.of(Duties.INTEGRATOR, Duties.SUPERVISOR, Duties.COMMUNE_OFFICER),
                List.of(
                        GrantedScope.ofUnit(province.neighbour()).withDuties(List.of(Duties.INTEGRATOR)),
                        GrantedScope.ofUnit(province.commune()).withDuties(List.of(Duties.COMMUNE_OFFICER)),
                        GrantedScope.wholeCountry().withDuties(List.of(Duties.SUPERVISOR))),
                null);
        var both = world.account("moves" + name, Duties.COMMUNE_OFFICER, province.id());
        var id = registered(both, child("Nguyễn Thị Bốn", province.commune()));
        as(both).contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"residence\": {\"adminUnitId\": \"" + province.neighbour() + "\"}}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        assertEquals(List.of("CREATED", "GONE"), told(integrator, id));
        // It came to the neighbour as it is; where it was before is none of his business.
        assertEquals(List.of("CREATED"), told(neighbours, id));
        assertEquals(List.of("CREATED"), told(busy, id));
        assertEquals(List.of("CREATED", "CHANGED"), told(provinces, id));
        assertEquals(List.of("CREATED", "CHANGED"), told(country, id));
        assertEquals(List.of(), told(ended, id));
        as(province.supervisor()).get("/changes").then().statusCode(403);
        as("ministry").get("/changes").then().statusCode(403);
    }

    /** What the whole feed says of this one, page by page. */
    private static List<String> told(String username, String id) {
        var told = new ArrayList<String>();
        String after = null;
        while (true) {
            var request = as(username).queryParam("limit", 200);
            var page = (after == null ? request : request.queryParam("after", after)).get("/changes");
            page.then().statusCode(200);
            List<Map<String, String>> items = page.path("items");
            items.stream().filter(item -> id.equals(item.get("id"))).forEach(item -> told.add(item.get("operation")));
            after = page.path("next");
            if (items.isEmpty()) {
                return told;
            }
        }
    }

    @Test
    void a_reader_misses_nothing_whatever_the_order_of_the_commits() throws Exception {
        var written = new ConcurrentLinkedQueue<String>();
        var done = new CountDownLatch(4);
        var pool = Executors.newFixedThreadPool(5);
        var seen = new ArrayList<String>();
        try {
            for (int writer = 0; writer < 4; writer++) {
                var random = new Random(writer);
                pool.submit((Callable<Void>) () -> {
                    try {
                        for (int i = 0; i < 15; i++) {
                            // A transaction of its own length around each: later numbers commit before earlier ones.
                            var id = QuarkusTransaction.requiringNew().call(() -> {
                                var made = world.bareChild(province.commune());
                                Thread.sleep(random.nextInt(40));
                                return made;
                            });
                            written.add(id.toString());
                        }
                    } finally {
                        done.countDown();
                    }
                    return null;
                });
            }
            String after = null;
            var last = false;
            while (true) {
                var request = as(integrator).queryParam("limit", 7);
                var feed = (after == null ? request : request.queryParam("after", after))
                        .get("/changes")
                        .jsonPath();
                seen.addAll(feed.<String>getList("items.id"));
                after = feed.getString("next");
                if (feed.getList("items").isEmpty()) {
                    if (last) {
                        break;
                    }
                    last = done.getCount() == 0;
                    Thread.sleep(30);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(60, seen.size());
        assertEquals(new HashSet<>(written), new HashSet<>(seen));
    }

    @Test
    void what_a_long_transaction_wrote_is_not_lost_behind_short_ones_that_came_after_it() throws Exception {
        var wrote = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var longOne = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                var made = world.bareChild(province.commune());
                wrote.countDown();
                mayEnd.await();
                return made.toString();
            }));
            wrote.await();
            // These have later numbers and are committed first.
            var shortOnes = new HashSet<String>();
            for (int i = 0; i < 3; i++) {
                shortOnes.add(QuarkusTransaction.requiringNew()
                        .call(() -> world.bareChild(province.commune()).toString()));
            }
            var before = as(integrator).get("/changes").then().statusCode(200).body("items", empty());
            var position = before.extract().<String>path("next");
            mayEnd.countDown();
            var all = new HashSet<>(shortOnes);
            all.add(longOne.get());
            var told =
                    as(integrator).queryParam("after", position).get("/changes").jsonPath();
            assertEquals(longOne.get(), told.getString("items[0].id"), "it began first");
            assertEquals(all, new HashSet<>(told.getList("items.id")));
            as(integrator)
                    .queryParam("after", told.getString("next"))
                    .get("/changes")
                    .then()
                    .body("items", empty());
        } finally {
            mayEnd.countDown();
            pool.shutdown();
        }
    }

    @Test
    void a_position_of_another_database_is_gone_and_a_made_up_one_is_refused() {
        var foreign = new FeedPosition("7000000000000000000.1.5", "800", 3).encode();
        as(integrator)
                .queryParam("after", foreign)
                .get("/changes")
                .then()
                .statusCode(410)
                .body("code", equalTo("FEED_POSITION_GONE"));
        as(integrator).queryParam("after", "abc").get("/changes").then().statusCode(400);
        as(province.officer()).get("/changes").then().statusCode(403);
    }

    @Test
    void another_systems_id_makes_a_child_once_and_replaces_it_after() {
        var path = "/children/by-external-id/csdl-tre-em/" + province.code();
        as(integrator).get(path).then().statusCode(404);
        var id = as(integrator)
                .contentType(ContentType.JSON)
                .body(child("Nguyễn Thị Bốn", province.commune()))
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(integrator).get(path).then().statusCode(200).body("id", equalTo(id));
        var changed = child("Nguyễn Thị Năm", province.commune());
        as(integrator)
                .contentType(ContentType.JSON)
                .body(changed)
                .put(path)
                .then()
                .statusCode(428);
        as(integrator)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("fullName", endsWith("Năm"));
        var stranger =
                world.account("stranger" + province.code().toLowerCase(), Duties.INTEGRATOR, province.neighbour());
        as(stranger).get(path).then().statusCode(404);
        as(stranger)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(child("Ai Đó", province.neighbour()))
                .put(path)
                .then()
                .statusCode(404);
    }

    @Test
    void the_demonstrations_integrator_reads_its_province() {
        List<String> names =
                as("integrator").queryParam("limit", 5).get("/children").path("items.fullName");
        assertEquals(5, names.size());
    }
}
