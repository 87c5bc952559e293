package vn.mangnon.campaigns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.campaigns.CampaignSteps.campaign;
import static vn.mangnon.campaigns.CampaignSteps.cancel;
import static vn.mangnon.campaigns.CampaignSteps.change;
import static vn.mangnon.campaigns.CampaignSteps.hold;
import static vn.mangnon.campaigns.CampaignSteps.planned;
import static vn.mangnon.campaigns.CampaignSteps.running;
import static vn.mangnon.campaigns.CampaignSteps.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.World;

/** What was held in a campaign from 1 to 30 November 2026; the tests' today is the 22nd. */
@QuarkusTest
class ActivitiesResourceTest {

    @Inject
    World world;

    World.Province province;
    UUID committee;
    String campaign;

    @BeforeEach
    void a_campaign_in_a_province_of_its_own() {
        province = world.freshProvince();
        committee = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), null);
        campaign = planned(province.officer(), running(committee));
    }

    @Test
    void what_was_held_is_written_down_and_read_again_by_day() {
        var body = talk("2026-11-22", "childrenReached", 85);
        body.put("adultsReached", 12);
        body.put("adminUnitId", province.commune().toString());
        body.put("note", "Có trò chơi.");
        var held = hold(province.officer(), campaign, body);
        held.then()
                .statusCode(201)
                .header("Location", endsWith("/campaigns/" + campaign + "/activities/" + held.path("id")))
                .body("kind", equalTo("TALK"))
                .body("heldOn", equalTo("2026-11-22"))
                .body("times", equalTo(1))
                .body("childrenReached", equalTo(85))
                .body("adultsReached", equalTo(12))
                .body("adminUnitId", equalTo(province.commune().toString()))
                .body("note", equalTo("Có trò chơi."));
        hold(province.officer(), campaign, talk("2026-11-01", "times", 30))
                .then()
                .statusCode(201)
                .body("times", equalTo(30));
        as(province.chair())
                .get("/campaigns/" + campaign + "/activities")
                .then()
                .statusCode(200)
                .body("items.heldOn", contains("2026-11-01", "2026-11-22"));
        as(province.chair())
                .get("/campaigns/" + campaign + "/activities/" + held.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(held.header("ETag")))
                .body("$", equalTo(held.path("$")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    heldOn          | "2026-10-31"                             | 422 | OUTSIDE_THE_CAMPAIGN
                    heldOn          | "2026-11-23"                             | 422 | IN_THE_FUTURE
                    heldOn          | "2026-02-30"                             | 400 | WRONG_TYPE
                    kind            | "DANCE"                                  | 400 | WRONG_TYPE
                    title           | " "                                      | 422 | REQUIRED
                    times           | 0                                        | 422 | TOO_SMALL
                    times           | 100001                                   | 422 | TOO_LARGE
                    times           | 99999999999                              | 400 | WRONG_TYPE
                    childrenReached | -1                                       | 422 | TOO_SMALL
                    adultsReached   | 200000001                                | 422 | TOO_LARGE
                    note            | ""                                       | 422 | SIZE
                    adminUnitId     | "00000000-0000-4000-8000-000000000000"   | 422 | UNKNOWN_VALUE
                    campaignId      | "00000000-0000-4000-8000-000000000000"   | 400 | UNKNOWN_FIELD
                    """)
    void what_cannot_be_is_refused_on_create_and_on_change(String field, String value, int status, String code) {
        var id = hold(province.officer(), campaign, talk("2026-11-02")).<String>path("id");
        var whole = Json.encode(talk("2026-11-02", field, Json.decodeValue(value)));
        for (var answer : List.of(
                hold(province.officer(), campaign, whole), patched(id, "{\"" + field + "\": " + value + "}", "*"))) {
            answer.then()
                    .statusCode(status)
                    .body("errors.pointer", contains(startsWith("/" + field)))
                    .body("errors.code", contains(code));
        }
        as(province.officer())
                .get("/campaigns/" + campaign + "/activities")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void on_the_first_and_the_last_day_it_is_still_of_the_campaign() {
        var short_ = planned(province.officer(), campaign(committee, "2026-11-10", "2026-11-12"));
        hold(province.officer(), short_, talk("2026-11-09")).then().statusCode(422);
        hold(province.officer(), short_, talk("2026-11-10")).then().statusCode(201);
        hold(province.officer(), short_, talk("2026-11-12")).then().statusCode(201);
        hold(province.officer(), short_, talk("2026-11-13")).then().statusCode(422);
    }

    @Test
    void the_days_of_the_campaign_do_not_leave_what_was_held_behind() {
        hold(province.officer(), campaign, talk("2026-11-05")).then().statusCode(201);
        hold(province.officer(), campaign, talk("2026-11-15")).then().statusCode(201);
        change(province.officer(), campaign, "{\"startsOn\": \"2026-11-06\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/startsOn"))
                .body("errors.code", contains("AFTER_AN_ACTIVITY"));
        change(province.officer(), campaign, "{\"endsOn\": \"2026-11-14\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("BEFORE_AN_ACTIVITY"));
        change(province.officer(), campaign, "{\"startsOn\": \"2026-11-05\", \"endsOn\": \"2026-11-15\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void it_is_held_within_the_organization() {
        hold(
                        province.officer(),
                        campaign,
                        talk("2026-11-02", "adminUnitId", province.neighbour().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/adminUnitId"))
                .body("errors.code", contains("OUTSIDE_THE_ORGANIZATION"));
    }

    @Test
    void a_change_needs_the_version_it_was_made_from() {
        var held = hold(province.officer(), campaign, talk("2026-11-02"));
        var id = held.<String>path("id");
        patched(id, "{\"childrenReached\": 7}", null).then().statusCode(428);
        patched(id, "{\"childrenReached\": 7}", held.header("ETag"))
                .then()
                .statusCode(200)
                .body("childrenReached", equalTo(7))
                .body("title", equalTo("Nói chuyện chuyên đề"));
        patched(id, "{\"childrenReached\": 8}", held.header("ETag"))
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_STALE"));
        patched(id, "{\"childrenReached\": null}", "*").then().statusCode(200).body("childrenReached", nullValue());
    }

    @Test
    void an_id_of_the_clients_own_is_kept_once() {
        var own = UUID.randomUUID().toString();
        hold(province.officer(), campaign, talk("2026-11-02", "id", own))
                .then()
                .statusCode(201)
                .body("id", equalTo(own));
        hold(province.officer(), campaign, talk("2026-11-02", "id", own))
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"))
                .header("Location", endsWith("/campaigns/" + campaign + "/activities/" + own));
        var another = planned(province.officer(), running(committee));
        hold(province.officer(), another, talk("2026-11-02", "id", own))
                .then()
                .statusCode(409)
                .body("code", equalTo("ID_TAKEN"))
                .header("Location", nullValue());
    }

    @Test
    void one_of_another_campaign_is_not_found_below_this_one() {
        var id = hold(province.officer(), campaign, talk("2026-11-02")).<String>path("id");
        var another = planned(province.officer(), running(committee));
        as(province.officer())
                .get("/campaigns/" + another + "/activities/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_campaign_that_was_called_off_is_not_corrected() {
        var id = hold(province.officer(), campaign, talk("2026-11-02")).<String>path("id");
        cancel(province.officer(), campaign).then().statusCode(200);
        patched(id, "{\"childrenReached\": 7}", "*").then().statusCode(409).body("code", equalTo("CAMPAIGN_CANCELLED"));
    }

    @Test
    void the_list_is_walked_through_once_also_where_many_were_held_on_one_day() {
        var there = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            there.add(hold(province.officer(), campaign, talk("2026-11-0" + (1 + i % 2)))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = as(province.officer())
                    .get("/campaigns/" + campaign + "/activities?limit=2&count=exact"
                            + (next == null ? "" : "&cursor=" + next));
            page.then().statusCode(200).body("total", equalTo(7));
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null && seen.size() < 100);
        assertEquals(7, seen.size());
        org.hamcrest.MatcherAssert.assertThat(seen, containsInAnyOrder(there.toArray()));
        as(province.officer())
                .get("/campaigns/" + planned(province.officer(), running(committee)) + "/activities")
                .then()
                .body("items", empty());
    }

    private Response patched(String id, String patch, @Nullable String ifMatch) {
        var request = as(province.officer()).contentType(MERGE_PATCH).body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/campaigns/" + campaign + "/activities/" + id);
    }
}
