package vn.mangnon.children;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

/** The history of a child tells everybody what he may read in its other places, and nothing beside. */
@QuarkusTest
class ChildHistoryTest {

    private static final String RESOLVED = "rows.flatten().fields.flatten().findAll { it.field == 'endReason' }";

    @Inject
    World world;

    World.Province province;
    String collaborator;
    String counsellor;
    String id;

    @BeforeEach
    void a_child_of_whom_much_was_written() {
        province = world.freshProvince();
        var hamlet = world.unit(
                province.code() + "-H",
                "Ấp Một",
                "HAMLET",
                province.code() + "-A",
                "/" + province.code() + "/" + province.code() + "-A/" + province.code() + "-H/");
        var number = province.code().toLowerCase(java.util.Locale.ROOT);
        collaborator = world.account("collaborator-" + number, Duties.HAMLET_COLLABORATOR, hamlet);
        counsellor = world.account("counsellor-" + number, Duties.COUNSELLING_WORKER, province.commune());
        id = registered(province.officer(), child("Lê Thị Sử", hamlet));
        written("/incidents", incident()).then().statusCode(201);
        written("/consents", consent()).then().statusCode(201);
        written("/disclosures", disclosure()).then().statusCode(201);
        written(
                        "/circumstances",
                        Map.of(
                                "category", "đ",
                                "subcategory", "đ.1",
                                "since", "2026-01-01",
                                "until", "2026-10-01",
                                "evidenceKind", "CERTIFICATE",
                                "endReason", "OTHER"))
                .then()
                .statusCode(201);
    }

    @Test
    void each_duty_is_told_of_the_rows_that_it_may_read() {
        history(province.officer())
                .then()
                .body(
                        "items.rows.flatten().row",
                        hasItems("Child", "Circumstance", "Incident", "Consent", "Disclosure"));
        history(counsellor)
                .then()
                .body("items.rows.flatten().row", hasItems("Child", "Circumstance", "Incident", "Consent"))
                .body("items.rows.flatten().row", not(hasItem("Disclosure")))
                .body("items.operation", not(hasItem("POST /children/{childId}/disclosures")));
        // Neither the row nor that there was an act, nor how many there were.
        history(collaborator, "?count=exact")
                .then()
                .body("items.rows.flatten().row", everyItem(is(oneOf("Child", "Circumstance", "ResidencePeriod"))))
                .body("items.findAll { it.rows.isEmpty() }", hasSize(0))
                .body(
                        "items.operation",
                        everyItem(is(oneOf("POST /children", "POST /children/{childId}/circumstances"))))
                .body("total", is(2));
    }

    @Test
    void what_is_masked_in_the_record_is_masked_in_its_history() {
        history(province.officer()).then().body("items." + RESOLVED + ".to", contains("OTHER"));
        history(collaborator)
                .then()
                .body("items." + RESOLVED + ".masked", contains(true))
                .body("items." + RESOLVED + ".to", contains(nullValue()))
                .body(
                        "items.rows.flatten().fields.flatten().findAll { it.field == 'evidenceKind' }.to",
                        contains(nullValue()))
                .body(
                        "items.rows.flatten().fields.flatten().findAll { it.field == 'since' }.to",
                        hasItem("2026-01-01"));
    }

    /** The supervisor's duty sees no child of the place, so it lifts no mask and shows no row until he has opened it. */
    @Test
    void who_supervises_the_place_as_well_reads_there_what_a_collaborator_does() {
        var both = "both-" + collaborator;
        world.account(
                both,
                List.of(Duties.HAMLET_COLLABORATOR, Duties.SUPERVISOR),
                List.of(
                        GrantedScope.ofUnit(hamletOf(id)).withDuties(List.of(Duties.HAMLET_COLLABORATOR)),
                        GrantedScope.ofUnit(hamletOf(id)).withDuties(List.of(Duties.SUPERVISOR))),
                null);
        as(both).get("/children/" + id + "/circumstances")
                .then()
                .statusCode(200)
                .body("items.category", contains(nullValue()))
                .body("items[0].masked", hasItem("category"));
        history(both).then().body("items.rows.flatten().row", not(hasItem("Disclosure")));
        as(both).contentType(JSON)
                .body(Map.of(
                        "subjectType",
                        "CHILD",
                        "subjectId",
                        id,
                        "ground",
                        "SUPERVISION",
                        "reason",
                        "Kiểm tra hồ sơ theo kế hoạch"))
                .post("/exceptional-accesses")
                .then()
                .statusCode(201);
        as(both).get("/children/" + id + "/circumstances").then().body("items.category", contains("đ"));
        history(both).then().body("items.rows.flatten().row", hasItem("Disclosure"));
    }

    @Test
    void a_supervisor_is_told_who_looked_and_not_at_what() {
        var operations = as(province.supervisor())
                .get("/children/" + id + "/accesses")
                .then()
                .statusCode(200)
                .body("items.username", hasItem(province.officer()))
                .extract()
                .<List<String>>path("items.operation");
        assertEquals(List.of("POST"), operations.stream().distinct().toList());
        for (var who : List.of(province.officer(), province.chair(), "auditor")) {
            as(who).get("/children/" + id + "/accesses")
                    .then()
                    .body("items.operation", hasItem("POST /children/{childId}/disclosures"));
        }
    }

    /** That a child is disabled, gravely ill or in conflict with the law is data of its health or of an offence. */
    @Test
    void groups_that_tell_of_health_or_an_offence_are_masked_for_a_collaborator_and_in_his_lists() {
        for (var group : List.of("d", "n", "e")) {
            var of = registered(province.officer(), child("Lê Văn " + group, hamletOf(id)));
            world.asOwner(
                    "insert into child_circumstance (id, version, created_at, updated_at, child_id, category, since)"
                            + " values (gen_random_uuid(), 0, now(), now(), '" + of + "', '" + group
                            + "', '2026-01-01')");
            as(collaborator)
                    .get("/children/" + of)
                    .then()
                    .statusCode(200)
                    .body("circumstances.category", contains(nullValue()));
            as(province.officer()).get("/children/" + of).then().body("circumstances.category", contains(group));
            var listed = "items.find { it.id == '" + of + "' }.";
            as(collaborator)
                    .get("/children")
                    .then()
                    .body(listed + "circumstances", hasSize(0))
                    .body(listed + "sensitive", is(true));
            as(province.officer()).get("/children").then().body(listed + "circumstances", contains(group));
            as(collaborator).get("/children?circumstance=" + group).then().statusCode(400);
            as(collaborator)
                    .contentType(JSON)
                    .body(Map.of("text", "Lê Văn", "circumstance", group, "reason", "Xem thử trong ấp"))
                    .post("/children/search")
                    .then()
                    .statusCode(403);
        }
    }

    private java.util.UUID hamletOf(String child) {
        return java.util.UUID.fromString(
                world.text("select residence_unit_id::text from child where id = '" + child + "'"));
    }

    private Response history(String username) {
        return history(username, "");
    }

    private Response history(String username, String query) {
        var answer = as(username).get("/children/" + id + "/history" + query);
        answer.then().statusCode(200);
        return answer;
    }

    private Response written(String what, Map<String, Object> body) {
        return as(province.officer()).contentType(JSON).body(body).post("/children/" + id + what);
    }

    private static Map<String, Object> incident() {
        return Map.of(
                "kind", "INJURY",
                "cause", "DROWNING",
                "occurredOn", "2026-07-01",
                "place", "WATER",
                "outcome", "UNDER_TREATMENT");
    }

    private static Map<String, Object> consent() {
        return Map.of(
                "purpose", "SHARING",
                "givenBy", "MOTHER",
                "giverName", "Ai Đó",
                "givenOn", "2026-11-01",
                "evidence", "Giấy đồng ý");
    }

    private Map<String, Object> disclosure() {
        return Map.of(
                "recipientId",
                world.organization("Trường", "SCHOOL", province.commune(), null).toString(),
                "purpose",
                "Nhập học",
                "ground",
                "LAW_TASK",
                "legalProvision",
                "Luật Trẻ em 102/2016/QH13 Đ.51.2",
                "form",
                "PAPER",
                "items",
                List.of("IDENTITY"),
                "disclosedOn",
                "2026-11-20");
    }
}
