package vn.mangnon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.cases.CaseSteps.AN_HOUR_AGO;
import static vn.mangnon.cases.CaseSteps.accountOf;
import static vn.mangnon.cases.CaseSteps.change;
import static vn.mangnon.cases.CaseSteps.emergency;
import static vn.mangnon.cases.CaseSteps.measure;
import static vn.mangnon.cases.CaseSteps.open;
import static vn.mangnon.cases.CaseSteps.opened;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/**
 * How many statements a request about cases costs, with one for the trail: few, and no more for many cases than for few.
 */
@QuarkusTest
class CaseStatementsTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void one_case_is_read_with_few() {
        var id = openedWithAll(1);
        assertFew("read", 4, 200, () -> as(province.officer()).get("/cases/" + id));
    }

    @Test
    void a_case_is_opened_with_few() {
        var child = registered(province.officer(), child("Trần Đếm Câu", province.commune()));
        var committee = world.organization("UBND xã", "PEOPLES_COMMITTEE", province.commune(), null);
        var body = emergency(province.commune(), AN_HOUR_AGO);
        body.put("childId", child);
        body.put("responsibleOrganizationId", committee.toString());
        assertFew("create", 18, 201, () -> open(province.officer(), body));
    }

    @Test
    void a_case_is_changed_with_few() {
        var id = openedWithAll(1);
        assertFew("patch", 9, 200, () -> change(province.officer(), id, "{\"summary\": \"Khác\"}"));
    }

    @Test
    void a_list_of_fifty_costs_what_a_list_of_five_costs() {
        openedWithAll(5);
        Supplier<Response> list = () -> as(province.officer()).get("/cases");
        var ofFive = assertFew("list of 5", 4, 200, list);
        openedWithAll(45);
        list.get().then().body("items.size()", Matchers.equalTo(50));
        var ofFifty = assertFew("list of 50", 4, 200, list);
        assertEquals(ofFive, ofFifty);
    }

    private long assertFew(String what, int most, int status, Supplier<Response> request) {
        var needed = world.statementsOf(
                province.officer(), () -> assertEquals(status, request.get().statusCode()));
        assertTrue(needed > 0 && needed <= most, () -> what + " needs " + needed + " statements, at most " + most);
        return needed;
    }

    /** With a clock, a measure, an assignee and forms of abuse each; answers with the last one's id. */
    private String openedWithAll(int count) {
        var body = emergency(province.commune(), AN_HOUR_AGO);
        body.put("abuseForms", List.of("VIOLENCE"));
        body.put("assigneeId", accountOf(province.officer()));
        var id = "";
        for (int i = 0; i < count; i++) {
            id = opened(province.officer(), body);
            measure(province.officer(), id, AN_HOUR_AGO).then().statusCode(201);
        }
        return id;
    }
}
