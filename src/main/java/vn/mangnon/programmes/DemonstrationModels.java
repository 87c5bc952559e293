package vn.mangnon.programmes;

import static vn.mangnon.organizations.DemonstrationOrganizations.idOf;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.units.Units;

/** The counselling office of Lấp Vò, as the province's letter of 2021 tells of it. */
@ApplicationScoped
class DemonstrationModels {

    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);

    private final Units units;

    DemonstrationModels(Units units) {
        this.units = units;
    }

    void load(@Observes @Priority(520) DemonstrationWanted wanted) {
        var lapVo = units.withCode("875", BEFORE_THE_REFORM).orElseThrow();
        var letter = new OfficialDocument(
                null,
                "Công văn của Sở Lao động - Thương binh và Xã hội tỉnh Đồng Tháp gửi Ủy ban nhân dân huyện Lấp Vò về việc"
                        + " bố trí kinh phí duy trì Văn phòng Tư vấn bảo vệ trẻ em từ năm 2022",
                null,
                null,
                List.of(new OfficialDocument.Cited(
                        "197/KH-UBND",
                        "Kế hoạch triển khai thực hiện Chương trình hành động vì trẻ em giai đoạn 2021-2030 trên địa bàn"
                                + " tỉnh Đồng Tháp",
                        null,
                        "ngày 28/6/2021")));
        var office = new ModelDetails(
                null,
                ModelKind.COUNSELLING_OFFICE,
                "Văn phòng Tư vấn bảo vệ trẻ em huyện Lấp Vò",
                lapVo.id(),
                idOf("vptv-lap-vo"),
                // "Năm 2019": the letter says no day.
                LocalDate.of(2019, 1, 1),
                null,
                500_000_000L,
                Roughly.OVER,
                2019,
                2020,
                "Chương trình mục tiêu phát triển hệ thống trợ giúp xã hội giai đoạn 2016-2020",
                1,
                300,
                Roughly.NEARLY,
                BigDecimal.valueOf(90),
                Roughly.OVER,
                letter);
        new ProgrammeModel(office, lapVo.home(), wanted.now()).persist();
    }
}
