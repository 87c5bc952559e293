package vn.mangnon.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.campaigns.CampaignSteps.plan;
import static vn.mangnon.campaigns.CampaignSteps.planned;
import static vn.mangnon.campaigns.CampaignSteps.running;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** How many statements a request about campaigns costs: few, whatever the number of campaigns or of their units. */
@QuarkusTest
class CampaignStatementsTest {

    @Inject
    World world;

    World.Province province;
    UUID department;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
        department = world.organization("Sở Y tế", "LINE_AGENCY", province.id(), null);
    }

    @Test
    void one_campaign_is_read_with_few() {
        var id = planned(province.supervisor(), running(department));
        assertFew("read", 3, 200, () -> as(province.supervisor()).get("/campaigns/" + id));
    }

    @Test
    void one_in_two_hundred_units_is_made_and_read_with_few() {
        var units = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var code = "%s-U%d".formatted(province.code(), i);
            units.add(
                    world.unit(code, "Xã " + i, "COMMUNE", province.code(), "/%s/%s/".formatted(province.code(), code))
                            .toString());
        }
        var body = running(department, "adminUnitIds", units);
        assertFew("create in 200 units", 8, 201, () -> plan(province.supervisor(), body));
        var id = as(province.supervisor()).get("/campaigns").<String>path("items[0].id");
        assertFew("read in 200 units", 3, 200, () -> as(province.supervisor()).get("/campaigns/" + id));
        as(province.supervisor()).get("/campaigns/" + id).then().body("adminUnitIds.size()", Matchers.equalTo(200));
    }

    @Test
    void a_list_of_fifty_costs_what_a_list_of_five_costs() {
        var units = List.of(province.commune().toString(), province.neighbour().toString());
        made(5, units);
        Supplier<Response> list = () -> as(province.supervisor()).get("/campaigns");
        var ofFive = assertFew("list of 5", 3, 200, list);
        made(45, units);
        list.get().then().body("items.size()", Matchers.equalTo(50));
        assertEquals(ofFive, assertFew("list of 50", 3, 200, list));
    }

    private void made(int count, List<String> units) {
        for (int i = 0; i < count; i++) {
            planned(province.supervisor(), running(department, "adminUnitIds", units));
        }
    }

    private long assertFew(String what, int most, int status, Supplier<Response> request) {
        var needed = world.statementsOf(
                province.supervisor(), () -> assertEquals(status, request.get().statusCode()));
        assertTrue(needed > 0 && needed <= most, () -> what + " needs " + needed + " statements, at most " + most);
        return needed;
    }
}
