package vn.mangnon.receipts;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** A collaborator takes cases in; of those, and of no others, he sees what became. */
@QuarkusTest
class ReceivedCasesResourceTest {

    private static final String TOLD = "Hàng xóm nghe trẻ khóc mỗi đêm";

    @Inject
    World world;

    World.Province province;
    UUID hamlet;
    String collaborator;
    String colleague;

    @BeforeEach
    void two_collaborators_of_one_hamlet() {
        province = world.freshProvince();
        var code = province.code();
        hamlet = world.unit(
                code + "-A1", "Ấp 1", "HAMLET", code + "-A", "/" + code + "/" + code + "-A/" + code + "-A1/");
        collaborator = world.account("ctv-1" + code.toLowerCase(), Duties.HAMLET_COLLABORATOR, hamlet);
        colleague = world.account("ctv-2" + code.toLowerCase(), Duties.HAMLET_COLLABORATOR, hamlet);
    }

    @Test
    void his_own_words_are_his_until_an_officer_takes_the_case_up() {
        var id = takenIn(collaborator, hamlet);
        as(collaborator)
                .get("/received-cases")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].summary", nullValue());
        as(collaborator)
                .get("/received-cases/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("number", notNullValue())
                .body("summary", equalTo(TOLD));
        as(province.officer())
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{}")
                .post("/cases/" + id + "/acceptance")
                .then()
                .statusCode(200);
        as(collaborator)
                .get("/received-cases/" + id)
                .then()
                .statusCode(200)
                .body("number", notNullValue())
                .body("summary", nullValue());
        as(collaborator).get("/cases/" + id).then().statusCode(403);
        as(collaborator).get("/cases").then().statusCode(403);
    }

    @Test
    void what_others_took_in_is_not_there() {
        var colleagues = takenIn(colleague, hamlet);
        var officers = takenIn(province.officer(), province.commune());
        as(collaborator).get("/received-cases").then().statusCode(200).body("items", empty());
        var missing = withoutIds(as(collaborator).get("/received-cases/" + UUID.randomUUID()));
        for (var id : new String[] {colleagues, officers}) {
            var answer = as(collaborator).get("/received-cases/" + id);
            assertEquals(404, answer.statusCode());
            assertEquals(missing, withoutIds(answer));
        }
        // An officer has the case itself.
        as(province.officer()).get("/received-cases").then().statusCode(403);
    }

    @Test
    void that_he_looked_is_on_record_as_a_look_at_the_case() {
        var id = takenIn(collaborator, hamlet);
        as(collaborator).get("/received-cases/" + id).then().statusCode(200);
        assertEquals(
                1,
                world.number("select count(*) from audit_entry where username = '" + collaborator
                        + "' and operation = 'GET /received-cases/{id}' and subject_type = 'CASE' and subject_ids @> array[cast('"
                        + id + "' as uuid)]"));
    }

    @Test
    void the_last_is_the_first_page_by_page() {
        var first = takenIn(collaborator, hamlet);
        var second = takenIn(collaborator, hamlet);
        var third = takenIn(collaborator, hamlet);
        var page = as(collaborator).get("/received-cases?limit=2&count=exact");
        page.then().statusCode(200).body("items.id", contains(third, second)).body("total", equalTo(3));
        as(collaborator)
                .queryParam("limit", 2)
                .queryParam("cursor", page.<String>path("next"))
                .get("/received-cases")
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    private static String takenIn(String username, UUID unit) {
        var body = new HashMap<String, Object>(Map.of(
                "channel",
                "IN_PERSON",
                "receivedAt",
                "2026-11-21T03:00:00Z",
                "emergency",
                false,
                "incidentUnitId",
                unit,
                "summary",
                TOLD));
        return as(username)
                .contentType(JSON)
                .body(body)
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
