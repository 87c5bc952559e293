package vn.mangnon.providers;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** The register of providers. Today is 22 November 2026. */
@QuarkusTest
class ProvidersTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void a_provider_is_registered_found_by_its_service_and_expires() {
        String id = must(register(provider(province.commune())));
        var found = "/service-providers?serviceLine=PSYCHOLOGY&qualifiedOn=%s&adminUnitId=" + province.id();
        as(province.officer())
                .get(found.formatted("2026-12-31"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.status", contains("QUALIFIED"))
                .body("items[0].serviceLines", contains("HEALTH", "PSYCHOLOGY"));
        as(province.officer()).get(found.formatted("2027-01-01")).then().body("items", equalTo(List.of()));
        as(province.officer())
                .get("/service-providers?serviceLine=LEGAL&adminUnitId=" + province.id())
                .then()
                .body("items", equalTo(List.of()));
        clock.timeIs("2026-12-31T17:00:00Z");
        as(province.officer()).get("/service-providers/" + id).then().body("status", equalTo("EXPIRED"));
        clock.reset();

        // Everybody finds it, and only the supervisor of the place keeps it.
        var other = world.freshProvince();
        as(other.officer()).get("/service-providers/" + id).then().statusCode(200);
        as(other.supervisor())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(provider(province.commune()))
                .put("/service-providers/" + id)
                .then()
                .statusCode(403)
                .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        var renewed = provider(province.commune());
        renewed.remove("validTo");
        var before = as(province.supervisor()).get("/service-providers/" + id).header("ETag");
        change(id, before, renewed).then().statusCode(200);
        change(id, before, renewed).then().statusCode(412);
        as(province.officer()).get(found.formatted("2030-01-01")).then().body("items.id", contains(id));

        withdraw(id).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(id).then().statusCode(409).body("code", equalTo("PROVIDER_WITHDRAWN"));
        as(province.officer()).get(found.formatted("2026-12-01")).then().body("items.id", not(hasItem(id)));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var wrong = provider(UUID.randomUUID());
        wrong.put("serviceLines", List.of("HEALTH", "MAGIC"));
        wrong.put("validTo", "2020-01-01");
        wrong.put("registeredBy", "");
        wrong.put("organizationId", UUID.randomUUID());
        register(wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/registeredBy", "/adminUnitId", "/organizationId", "/validTo", "/serviceLines/1"));
        register(provider(world.freshProvince().commune())).then().statusCode(403);
        var given = provider(province.commune());
        given.put("id", UUID.randomUUID());
        register(given).then().statusCode(201);
        register(given).then().statusCode(409).body("code", equalTo("ID_TAKEN"));
    }

    private static Map<String, Object> provider(UUID unit) {
        return new HashMap<>(Map.of(
                "name", "Trung tâm công tác xã hội (thử)",
                "adminUnitId", unit,
                "serviceLines", List.of("PSYCHOLOGY", "HEALTH"),
                "registrationNumber", "05/GĐK",
                "registeredBy", "Sở Y tế",
                "validFrom", "2024-01-01",
                "validTo", "2026-12-31"));
    }

    private Response register(Map<String, ?> details) {
        return as(province.supervisor()).contentType(JSON).body(details).post("/service-providers");
    }

    private Response change(String id, String ifMatch, Map<String, ?> details) {
        return as(province.supervisor())
                .contentType(JSON)
                .header("If-Match", ifMatch)
                .body(details)
                .put("/service-providers/" + id);
    }

    private Response withdraw(String id) {
        return as(province.supervisor())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("note", "Không còn đủ điều kiện"))
                .post("/service-providers/" + id + "/withdrawal");
    }
}
