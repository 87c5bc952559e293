package vn.mangnon.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** How many statements a request costs, with one for the trail: few, and no more for many children than for few. */
@QuarkusTest
class ChildStatementsTest {

    @Inject
    World world;

    @Inject
    EntityManagerFactory entities;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void one_child_is_read_with_few() {
        var id = registeredWithAll(1);
        assertFew("read", 2, 200, () -> as(province.officer()).get("/children/" + id));
    }

    /** {@code platform.SafeRequests}: neither for the trail nor at the end is a row compared with what it was. */
    @Test
    void a_read_looks_for_no_changes_and_a_change_does() {
        var id = registeredWithAll(1);
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getFlushCount();
        as(province.officer()).get("/children/" + id).then().statusCode(200);
        assertEquals(before, statistics.getFlushCount());
        as(province.officer())
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"ethnicityCode\": \"06\"}")
                .patch("/children/" + id)
                .then()
                .statusCode(200);
        assertTrue(statistics.getFlushCount() > before);
    }

    @Test
    void a_child_is_registered_with_few() {
        var body = whole();
        body.put("personalId", "087318" + "%06d".formatted(700_000 + world.number("select count(*) from child")));
        assertFew(
                "create",
                // Two of them ask who may be the same child.
                7,
                201,
                () -> as(province.officer())
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/children"));
    }

    @Test
    void a_child_is_changed_with_few() {
        var id = registeredWithAll(1);
        assertFew(
                "patch",
                3,
                200,
                () -> as(province.officer())
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body("{\"ethnicityCode\": \"05\"}")
                        .patch("/children/" + id));
    }

    @Test
    void a_list_of_fifty_costs_what_a_list_of_five_costs() {
        registeredWithAll(5);
        Supplier<Response> list = () -> as(province.officer()).get("/children");
        var ofFive = assertFew("list of 5", 3, 200, list);
        registeredWithAll(45);
        list.get().then().body("items.size()", org.hamcrest.Matchers.equalTo(50));
        var ofFifty = assertFew("list of 50", 3, 200, list);
        assertEquals(ofFive, ofFifty);
    }

    @Test
    void a_search_costs_the_same_for_one_as_for_twenty() {
        registeredWithAll(1);
        Supplier<Response> search = () -> as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Đếm Câu"))
                .post("/children/search");
        var ofOne = assertFew("search finding 1", 4, 200, search);
        registeredWithAll(19);
        search.get().then().body("items.size()", org.hamcrest.Matchers.equalTo(20));
        assertEquals(ofOne, assertFew("search finding 20", 4, 200, search));
    }

    private long assertFew(String what, int most, int status, Supplier<Response> request) {
        var needed = world.statementsOf(
                province.officer(), () -> assertEquals(status, request.get().statusCode()));
        assertTrue(needed > 0 && needed <= most, () -> what + " needs " + needed + " statements, at most " + most);
        return needed;
    }

    /** Who looks up what an account may do asks as all others do, each few seconds for each account. */
    @Test
    void what_was_asked_once_is_not_planned_again() {
        var id = registeredWithAll(1);
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        Runnable all = () -> {
            world.forgetGrants();
            as(province.officer()).get("/children/" + id).then().statusCode(200);
            as(province.officer()).get("/children?count=exact").then().statusCode(200);
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "087318600001"))
                    .post("/children/search")
                    .then()
                    .statusCode(200);
        };
        all.run();
        var before = statistics.getQueryPlanCacheMissCount();
        all.run();
        assertEquals(before, statistics.getQueryPlanCacheMissCount());
    }

    private Map<String, Object> whole() {
        var body = child("Trần Đếm Câu", province.commune());
        body.put("ethnicityCode", "01");
        body.put("caregivers", List.of(Map.of("fullName", "Trần Văn Cha"), Map.of("fullName", "Lê Thị Mẹ")));
        return body;
    }

    /** With carers and a circumstance each; answers with the last one's id. */
    private String registeredWithAll(int count) {
        var id = "";
        for (int i = 0; i < count; i++) {
            id = registered(province.officer(), whole());
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(Map.of("category", "a", "since", "2020-01-01"))
                    .post("/children/" + id + "/circumstances")
                    .then()
                    .statusCode(201);
        }
        return id;
    }
}
