package vn.mangnon.registers;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

@QuarkusTest
class RegistersResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    GrowingUp growingUp;

    @Inject
    Indicators indicators;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void every_register_has_its_own_day_to_look_again() {
        var id = registered(province.officer(), child("Bé Xem Lại", province.commune()));
        entry(id, Map.of("category", "a", "since", "2026-01-01")).then().body("reviewDueOn", equalTo("2027-05-22"));
        entry(id, Map.of("atRiskReason", "INJURED", "riskLevel", "HIGH", "since", "2026-11-01"))
                .then()
                .body("register", equalTo("AT_RISK"))
                .body("foundOn", equalTo("2026-11-22"))
                .body("reviewDueOn", equalTo("2026-12-22"));
        var urgent = entry(id, Map.of("condition", "URGENT_PROTECTION", "since", "2026-11-22"));
        urgent.then().body("register", equalTo("URGENT_PROTECTION")).body("reviewDueOn", equalTo("2026-11-29"));
        entry(id, Map.of("condition", "HARDSHIP", "since", "2026-11-01", "until", "2026-11-20"))
                .then()
                .body("reviewDueOn", nullValue());
        due("").then().body("items", empty());
        // A list does not tell which of the registers it is, where that tells too much.
        due("?dueBy=2026-12-31&limit=1&count=exact")
                .then()
                .body("total", equalTo(2))
                .body("items.circumstanceId", contains(urgent.<String>path("id")))
                .body("items[0].register", nullValue())
                .body("items[0].sensitive", equalTo(true));
        var next = due("?dueBy=2026-12-31&limit=1").<String>path("next");
        due("?dueBy=2026-12-31&limit=1&cursor=" + next)
                .then()
                .body("items.register", contains("AT_RISK"))
                .body("next", nullValue());
        as(province.neighboursOfficer())
                .get("/register-reviews?dueBy=2027-12-31")
                .then()
                .body("items", empty());
    }

    @Test
    void a_review_sets_the_next_or_ends_the_entry() {
        var id = registered(province.officer(), child("Bé Xem Lại", province.commune()));
        var entry = entry(id, Map.of("condition", "URGENT_PROTECTION", "since", "2026-11-10"));
        var path = "/children/" + id + "/circumstances/" + entry.path("id");
        clock.timeIs("2026-12-02T03:00:00Z");
        due("").then().body("items.overdueDays", contains(3));
        review(path, Map.of("reviewedOn", "2026-12-01", "stillHolds", true, "note", "Vẫn cần"))
                .then()
                .statusCode(201)
                .body("nextDueOn", equalTo("2026-12-08"));
        due("").then().body("items", empty());
        review(path, Map.of("reviewedOn", "2026-12-03", "stillHolds", true))
                .then()
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        review(path, Map.of("reviewedOn", "2026-12-02", "stillHolds", false))
                .then()
                .statusCode(201);
        as(province.officer())
                .get(path)
                .then()
                .body("until", equalTo("2026-12-02"))
                .body("endReason", equalTo("RESOLVED"))
                .body("reviewDueOn", nullValue());
        review(path, Map.of("reviewedOn", "2026-12-02", "stillHolds", true))
                .then()
                .statusCode(409)
                .body("code", equalTo("ENTRY_ENDED"));
        as(province.chair()).get(path + "/reviews").then().body("items.note", contains(null, "Vẫn cần"));
        as(province.neighboursOfficer()).get(path + "/reviews").then().statusCode(404);
    }

    @Test
    void found_and_helped_in_time_is_told_of_the_entries_found_within_the_period() {
        var id = registered(province.officer(), child("Bé Kịp Thời", province.commune()));
        var reasons = List.of("INJURED", "DROPPED_OUT", "MIGRANT_PARENTS", "OTHER");
        var acted = new ArrayList<@Nullable String>(List.of("2026-03-08", "2026-03-09"));
        acted.add(null);
        acted.add("2026-03-01");
        for (int i = 0; i < reasons.size(); i++) {
            var body = new java.util.HashMap<String, Object>(
                    Map.of("atRiskReason", reasons.get(i), "since", "2026-01-01", "foundOn", "2026-03-01"));
            if (acted.get(i) != null) {
                body.put("firstActionOn", acted.get(i));
            }
            entry(id, body).then().statusCode(201);
        }
        entry(
                        id,
                        Map.of(
                                "atRiskReason",
                                "POOR_HOUSEHOLD",
                                "since",
                                "2026-01-01",
                                "foundOn",
                                "2026-04-01",
                                "firstActionOn",
                                "2026-04-01"))
                .then()
                .statusCode(201);
        // In time: after seven days and on the same day; not after eight, and not without any action.
        var figure = figure("AT_RISK_HELPED_IN_TIME", "2026-03-01", "2026-03-31");
        assertEquals(List.of(2L, 4L), List.of(figure.numerator(), figure.denominator()));
        entry(
                        id,
                        Map.of(
                                "atRiskReason",
                                "DIVORCED_PARENTS",
                                "since",
                                "2026-01-01",
                                "foundOn",
                                "2026-04-02",
                                "firstActionOn",
                                "2026-04-01"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BEFORE_IT_WAS_FOUND"));
        assertEquals(0, figure("POOR_CHILDREN", "2026-01-01", "2026-11-22").numerator());
        entry(id, Map.of("condition", "POOR_HOUSEHOLD", "since", "2026-01-01"))
                .then()
                .statusCode(201);
        assertEquals(1, figure("POOR_CHILDREN", "2026-01-01", "2026-11-22").numerator());
        assertEquals(1, figure("CHILDREN_ENTERED", "2026-11-22", "2026-11-22").numerator());
    }

    private vn.mangnon.indicators.Figure figure(String code, String from, String to) {
        var extent = new UnitExtent(List.of(new UnitPath("/" + province.code() + "/")), List.of());
        return QuarkusTransaction.requiringNew()
                .call(() -> indicators
                        .figure(code, extent, LocalDate.parse(from), LocalDate.parse(to))
                        .orElseThrow());
    }

    @Test
    void what_a_child_is_entitled_to_follows_its_age_and_what_holds_and_who_asks() {
        var small = child("Bé Nhỏ", province.commune());
        small.put("dateOfBirth", "2020-11-23");
        var id = registered(province.officer(), small);
        entitlements(province.officer(), id).then().body("items.code", contains("CARE_UNDER_SIX"));
        clock.timeIs("2026-11-23T03:00:00Z");
        entitlements(province.officer(), id).then().body("items.code", empty());
        entry(id, Map.of("category", "m", "since", "2026-01-01"));
        entry(id, Map.of("category", "đ", "since", "2026-01-01"));
        entry(id, Map.of("category", "a", "since", "2026-01-01"));
        entitlements(province.officer(), id)
                .then()
                .body("items.code", containsInAnyOrder("CARE_OF_TRAFFICKED", "TREATMENT_OF_HIV", "ALLOWANCE_ORPHAN"));
        var collaborator =
                world.account("ctv-" + province.code().toLowerCase(), Duties.HAMLET_COLLABORATOR, province.commune());
        entitlements(collaborator, id).then().body("items.code", contains("ALLOWANCE_ORPHAN"));
        entitlements(province.neighboursOfficer(), id).then().statusCode(404);
    }

    @Test
    void whoever_turns_sixteen_is_written_down_once_however_many_replicas_look() throws Exception {
        var grown = child("Bé Lớn", province.commune());
        grown.put("dateOfBirth", "2010-11-23");
        var inCare = registered(province.officer(), grown);
        entry(inCare, Map.of("category", "b", "subcategory", "b.2", "since", "2015-01-01", "evidence", "QĐ 5"))
                .then()
                .statusCode(201);
        var inConflict = registered(province.officer(), grown);
        entry(inConflict, Map.of("category", "e", "since", "2026-01-01"));
        var byYear = child("Bé Không Rõ Ngày", province.commune());
        byYear.put("dateOfBirth", "2010-01-01");
        byYear.put("birthDatePrecision", "YEAR");
        var unsure = registered(province.officer(), byYear);
        var before = as(province.officer()).get("/children/" + inCare).header("ETag");

        clock.timeIs("2026-11-22T18:00:00Z");
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(() -> {
                    growingUp.run();
                    return true;
                });
            }
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
        as(province.officer())
                .get("/children/" + inCare)
                .then()
                .body("status", equalTo("AGED_OUT"))
                .body("sixteenOn", equalTo("2026-11-23"))
                .header("ETag", not(equalTo(before)));
        as(province.officer()).get("/children/" + unsure).then().body("status", equalTo("ACTIVE"));
        assertEquals(
                1,
                world.number("select count(*) from change_entry where resource_id = '" + inCare
                        + "' and seq > (select max(seq) from change_entry where resource_id = '" + unsure + "')"));
        grown("")
                .then()
                .body("items.id", containsInAnyOrder(inCare, inConflict))
                .body("items.note", hasItem(nullValue()));
        grown("?followUpOpen=true").then().body("items.id", contains(inCare));
        as(province.officer())
                .get("/grown-children/" + inConflict)
                .then()
                .body("servedUntil", equalTo("2028-11-23"))
                .body("inLongTermCare", equalTo(false));
        // Still served: what was done for them is still written down.
        as(province.officer())
                .contentType(JSON)
                .body(Map.of("serviceLine", "LEGAL", "providedOn", "2026-11-23"))
                .post("/children/" + inConflict + "/assistances")
                .then()
                .statusCode(201);
        followUp(inCare, "*").then().statusCode(200).body("followUpOpen", equalTo(false));
        followUp(inCare, "*").then().statusCode(409).body("code", equalTo("NO_FOLLOW_UP_OPEN"));
        grown("?followUpOpen=true").then().body("items", hasSize(0));
        as(province.neighboursOfficer()).get("/grown-children/" + inCare).then().statusCode(404);
        // A date of birth that was wrong makes a child of them again.
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"dateOfBirth\": \"2012-11-23\"}")
                .patch("/children/" + inConflict)
                .then()
                .statusCode(200);
        growingUp.run();
        grown("").then().body("items.id", contains(inCare));
    }

    private Response followUp(String id, String ifMatch) {
        return as(province.officer())
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("followedUpOn", "2026-11-23", "note", "Học nghề, ở lại cơ sở đến 18 tuổi"))
                .post("/grown-children/" + id + "/follow-up");
    }

    private Response grown(String query) {
        return as(province.officer()).get("/grown-children" + query);
    }

    private static Response entitlements(String username, String id) {
        return as(username).get("/children/" + id + "/entitlements");
    }

    private Response due(String query) {
        return as(province.officer()).get("/register-reviews" + query);
    }

    private Response review(String path, Map<String, ?> review) {
        return as(province.officer()).contentType(JSON).body(review).post(path + "/reviews");
    }

    private Response entry(String id, Map<String, ?> entry) {
        return as(province.officer()).contentType(JSON).body(entry).post("/children/" + id + "/circumstances");
    }
}
