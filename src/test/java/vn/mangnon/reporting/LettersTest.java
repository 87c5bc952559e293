package vn.mangnon.reporting;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.organizations.DemonstrationOrganizations;

/** What the letters order, asked over HTTP of the demonstration. Nobody submits anything here. */
@QuarkusTest
class LettersTest {

    @Test
    void on_the_thirteenth_of_may_2020_each_of_hong_ngus_ten_communes_is_overdue_by_one_day() {
        asOf("dongthap", "2020-05-13", Map.of("reportKind", "SIX_MONTH", "status", "OVERDUE"))
                .body("total", equalTo(10))
                .body("items.overdueDays", everyItem(equalTo(1)))
                .body("items.stated", everyItem(equalTo("2020-05-13")))
                .body("items.lastDay", everyItem(equalTo("2020-05-12")))
                .body("items.receiverName", everyItem(containsString("Hồng Ngự")))
                .body(
                        "items.reporterName",
                        containsInAnyOrder(
                                "UBND xã Thường Phước 1",
                                "UBND xã Thường Phước 2",
                                "UBND thị trấn Thường Thới Tiền",
                                "UBND xã Thường Thới Hậu A",
                                "UBND xã Thường Lạc",
                                "UBND xã Long Khánh A",
                                "UBND xã Long Khánh B",
                                "UBND xã Long Thuận",
                                "UBND xã Phú Thuận A",
                                "UBND xã Phú Thuận B"));
    }

    @Test
    void the_day_before_none_of_them_is() {
        asOf("dongthap", "2020-05-12", Map.of("reportKind", "SIX_MONTH", "status", "OVERDUE"))
                .body("total", equalTo(0));
        asOf("dongthap", "2020-05-12", Map.of("reportKind", "SIX_MONTH", "status", "DUE_SOON"))
                .body("total", equalTo(10));
    }

    /** Letter, kind, reporters, and the last day on which they are in time. */
    @ParameterizedTest
    @CsvSource({
        "hong-ngu, ANNUAL,    2020-11-11, 10",
        "tay-hoa,  SIX_MONTH, 2022-05-09, 11",
        "tay-hoa,  ANNUAL,    2022-11-04, 11"
    })
    void a_letters_reporters_are_overdue_on_the_day_after_the_last(
            String district, String kind, String lastDay, int reporters) {
        var receiver = DemonstrationOrganizations.idOf(
                district.equals("hong-ngu") ? "phong-ldtbxh-hong-ngu" : "ubnd-huyen-" + district);
        as("ministry")
                .queryParam("receiverId", receiver)
                .queryParam("reportKind", kind)
                .queryParam("status", "OVERDUE")
                .queryParam(
                        "asOf", java.time.LocalDate.parse(lastDay).plusDays(1).toString())
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .body("items.findAll { it.lastDay == '" + lastDay + "' }", hasSize(reporters))
                .body("items.findAll { it.lastDay == '" + lastDay + "' }.overdueDays", everyItem(equalTo(1)));
    }

    @Test
    void the_womens_union_of_soc_trang_awaits_its_eleven_district_unions() {
        as("hpn.soctrang")
                .queryParam("status", "OVERDUE")
                .queryParam("asOf", "2023-06-05")
                .queryParam("count", "exact")
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .body("total", equalTo(11))
                .body("items.lastDay", everyItem(equalTo("2023-06-04")))
                .body("items.reporterName", everyItem(startsWith("Hội Liên hiệp Phụ nữ")));
    }

    @Test
    void lai_chaus_unnamed_district_is_owed_reports_until_it_ended_and_no_longer() {
        var receiver = DemonstrationOrganizations.idOf("ubnd-huyen-khong-ten");
        as("ministry")
                .queryParam("receiverId", receiver)
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .body(
                        "items.lastDay",
                        contains(
                                "2021-04-29",
                                "2021-10-30",
                                "2022-04-29",
                                "2022-10-30",
                                "2023-04-29",
                                "2023-10-30",
                                "2024-04-29",
                                "2024-10-30",
                                "2025-04-29"))
                .body("items.reporterName", everyItem(equalTo("UBND cấp xã của huyện gửi công văn (không ghi tên)")));
    }

    @Test
    void the_month_of_action_is_reported_by_todays_communes_to_the_province_before_the_twentieth_of_july() {
        as("dongthap")
                .queryParam("reportKind", "ACTION_MONTH")
                .queryParam("lastDayFrom", "2026-01-01")
                .queryParam("lastDayTo", "2026-12-31")
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                // The nine communes of today that the demonstration knows in Đồng Tháp.
                .body("items", hasSize(9))
                .body("items.lastDay", everyItem(equalTo("2026-07-19")))
                .body("items.periodFrom", everyItem(equalTo("2026-06-01")))
                .body("items.receiverName", everyItem(equalTo("UBND tỉnh Đồng Tháp")));
    }

    @Test
    void documents_keep_their_numbers_and_dates_as_written_and_the_date_as_read_where_it_can_be() {
        var documents = as("ministry")
                .queryParam("limit", 200)
                .get("/report-schedules")
                .then()
                .statusCode(200)
                .body("items.document.number", hasItem("        /KH-UBND"))
                .body("items.document.issuedOnText", hasItem("ngày     tháng 02 năm 2020"));
        documents.body(
                "items.document.basis.flatten()",
                hasItem(allOf(
                        hasEntry("issuedOnText", "ngày 31 tháng 02 năm 2020"),
                        not(hasEntry(equalTo("issuedOn"), notNullValue())))));
        documents.body(
                "items.document.basis.flatten()",
                hasItem(allOf(hasEntry("issuedOnText", "ngày 24/3/2023"), hasEntry("issuedOn", "2023-03-24"))));
        documents.body("items.document", hasItem(hasEntry("issuedOn", "2023-04-06")));
    }

    @Test
    void what_the_run_found_overdue_is_flagged_with_one_reminder() {
        as("dongthap")
                .queryParam("status", "OVERDUE")
                .queryParam("lastDayTo", "2020-12-31")
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .body("items.overdueFlaggedAt", everyItem(notNullValue()))
                .body("items.reminders", everyItem(hasSize(1)))
                .body("items.reminders.flatten().kind", everyItem(equalTo("OVERDUE")));
    }

    @Test
    void the_officer_sees_the_duties_of_the_communes_hers_was_made_of_and_next_door_sees_none_of_them() {
        var hers = as("thuongphuoc")
                .queryParam("asOf", "2020-05-13")
                .queryParam("status", "OVERDUE")
                .get("/report-deadlines")
                .then()
                .body("items", hasSize(3))
                .extract()
                .<String>path("items[0].id");
        as("thuongphuoc").get("/report-deadlines/" + hers).then().statusCode(200);
        as("longphuthuan").get("/report-deadlines/" + hers).then().statusCode(404);
        as("longphuthuan").get("/report-deadlines/" + UUID.randomUUID()).then().statusCode(404);
        as("admin").get("/report-deadlines").then().statusCode(403);
        as("auditor").get("/report-deadlines/" + hers).then().statusCode(403);
    }

    @Test
    void a_unit_of_the_past_means_the_reporters_of_its_time() {
        var district = as("dongthap")
                .queryParam("code", "870")
                .queryParam("asOf", "2020-05-13")
                .get("/admin-units")
                .<String>path("items[0].id");
        as("dongthap")
                .queryParam("adminUnitId", district)
                .queryParam("reportKind", "SIX_MONTH")
                .queryParam("count", "exact")
                .get("/report-deadlines")
                .then()
                .body("total", equalTo(10));
    }

    private static ValidatableResponse asOf(String username, String day, Map<String, String> filters) {
        return as(username)
                .queryParam("asOf", day)
                .queryParam("count", "exact")
                .queryParams(filters)
                .get("/report-deadlines")
                .then()
                .statusCode(200);
    }
}
