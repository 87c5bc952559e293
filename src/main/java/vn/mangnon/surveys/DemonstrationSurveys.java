package vn.mangnon.surveys;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.units.Units;

/** What the survey of 2021 found in Lấp Vò, as the province's letter quotes it. */
@ApplicationScoped
class DemonstrationSurveys {

    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);

    private final Units units;

    DemonstrationSurveys(Units units) {
        this.units = units;
    }

    void load(@Observes @Priority(530) DemonstrationWanted wanted) {
        var lapVo = units.withCode("875", BEFORE_THE_REFORM).orElseThrow();
        var letter = new OfficialDocument(
                null,
                "Công văn của Sở Lao động - Thương binh và Xã hội tỉnh Đồng Tháp gửi Ủy ban nhân dân huyện Lấp Vò về việc"
                        + " bố trí kinh phí duy trì Văn phòng Tư vấn bảo vệ trẻ em từ năm 2022",
                null,
                null,
                null);
        var found = new SurveyDetails(
                null,
                2021,
                lapVo.id(),
                null,
                345,
                3096,
                letter,
                "Kết quả điều tra trẻ em trên địa bàn tỉnh năm 2021",
                null);
        new Survey(found, lapVo.home(), wanted.now()).persist();
    }
}
