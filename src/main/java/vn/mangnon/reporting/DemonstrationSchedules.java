package vn.mangnon.reporting;

import static vn.mangnon.organizations.DemonstrationOrganizations.idOf;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.organizations.OrganizationKind;
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.Units;

/**
 * What the four letters that set deadlines order, as they are written, and the one duty that the law sets today. The fifth
 * letter, Lấp Vò's, sets none.
 */
@ApplicationScoped
class DemonstrationSchedules {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Units units;

    DemonstrationSchedules(Units units) {
        this.units = units;
    }

    void load(@Observes @Priority(300) DemonstrationWanted wanted) {
        Stream.of(hongNgu(), laiChau(), tayHoa(), socTrang(), monthOfAction())
                .flatMap(List::stream)
                .forEach(details -> add(details, wanted.now()));
    }

    private static void add(ScheduleDetails details, Instant now) {
        var firstYear = details.rule().year() == null
                ? details.document().withDatesRead().year().orElseThrow()
                : details.rule().year();
        new Schedule(details, firstYear, now).persist();
    }

    private List<ScheduleDetails> hongNgu() {
        var plan = document(
                "        /KH-UBND",
                "Kế hoạch Thực hiện Chương trình Bảo vệ trẻ em huyện Hồng Ngự năm 2020",
                "ngày     tháng 02 năm 2020",
                cited(
                        "10/KH-SLĐTBXH",
                        "Kế hoạch thực hiện Chương trình bảo vệ trẻ em tỉnh Đồng Tháp năm 2020",
                        "ngày 31 tháng 02 năm 2020"));
        var communes = Reporters.named(organizations(
                "ubnd-cu-29956",
                "ubnd-cu-29962",
                "ubnd-cu-29971",
                "ubnd-cu-29974",
                "ubnd-cu-29977",
                "ubnd-cu-29980",
                "ubnd-cu-29983",
                "ubnd-cu-29992",
                "ubnd-cu-29995",
                "ubnd-cu-29998"));
        var toOffice = new Parties("ubnd-huyen-hong-ngu", "phong-ldtbxh-hong-ngu", null, communes);
        return List.of(
                schedule(plan, toOffice, ReportKind.SIX_MONTH, DueRule.before(13, 5, 2020)),
                schedule(plan, toOffice, ReportKind.ANNUAL, DueRule.before(12, 11, 2020)));
    }

    private List<ScheduleDetails> laiChau() {
        var letter = document(
                null,
                "Công văn về công tác trẻ em năm 2021 của UBND một huyện thuộc tỉnh Lai Châu (không ghi tên huyện)",
                "năm 2021",
                cited(
                        "223/LĐTBXH-BVCSTE",
                        "Công văn của Sở Lao động - Thương binh và Xã hội Lai Châu",
                        "ngày 02/3/2021"));
        var viaOffice = new Parties(
                "ubnd-huyen-khong-ten",
                "ubnd-huyen-khong-ten",
                "phong-ldtbxh-khong-ten",
                Reporters.named(organizations("ubnd-xa-khong-ten")));
        return List.of(
                schedule(letter, viaOffice, ReportKind.SIX_MONTH, DueRule.yearlyBefore(30, 4)),
                schedule(letter, viaOffice, ReportKind.ANNUAL, DueRule.yearlyBefore(31, 10)));
    }

    private List<ScheduleDetails> tayHoa() {
        var letter = document(
                "      /UBND-LĐTBOXH",
                "Công văn về việc triển khai công tác bảo vệ, chăm sóc trẻ em năm 2022",
                "ngày     tháng 3 năm 2022",
                cited(
                        "249/SLĐTTBOXH-TE",
                        "Công văn hướng dẫn nhiệm vụ trọng tâm thực hiện công tác trẻ em năm 2022",
                        "ngày 09/3/2022"));
        var communes = new Reporters(
                null,
                new Reporters.Selection(OrganizationKind.PEOPLES_COMMITTEE, UnitLevel.COMMUNE, unitOfThePast("562")));
        var viaOffice = new Parties("ubnd-huyen-tay-hoa", "ubnd-huyen-tay-hoa", "phong-ldtbxh-tay-hoa", communes);
        return List.of(
                schedule(letter, viaOffice, ReportKind.SIX_MONTH, DueRule.before(10, 5, 2022)),
                schedule(letter, viaOffice, ReportKind.ANNUAL, DueRule.before(5, 11, 2022)));
    }

    private List<ScheduleDetails> socTrang() {
        var letter = document(
                null,
                "Công văn về việc phối hợp triển khai thực hiện nhiệm vụ trọng tâm công tác trẻ em năm 2023",
                "ngày 06  tháng 4 năm 2023",
                cited(
                        "408/SLĐTBXH-BTXHTEBĐG",
                        "Công văn về việc phối hợp triển khai thực hiện nhiệm vụ trọng tâm công tác trẻ em năm 2023",
                        "ngày 24/3/2023"));
        var districtUnions = Reporters.named(organizations(
                "hpn-941", "hpn-942", "hpn-943", "hpn-944", "hpn-945", "hpn-946", "hpn-947", "hpn-948", "hpn-949",
                "hpn-950", "hpn-951"));
        var toBoard = new Parties("hpn-soc-trang", "hpn-soc-trang-ban-tuyen-giao", null, districtUnions);
        return List.of(
                schedule(letter, toBoard, ReportKind.SIX_MONTH, DueRule.before(5, 6, 2023)),
                schedule(letter, toBoard, ReportKind.ANNUAL, DueRule.before(5, 11, 2023)));
    }

    /** TT 16/2025/TT-BYT: commune to province, before 20 July; one schedule a province, for each is its own receiver. */
    private List<ScheduleDetails> monthOfAction() {
        var circular = document("16/2025/TT-BYT", "Thông tư của Bộ trưởng Bộ Y tế (bà mẹ, trẻ em)", "tháng 6 năm 2025");
        return Stream.of("82 dong-thap", "66 dak-lak")
                .map(province -> province.split(" "))
                .map(province -> schedule(
                        circular,
                        new Parties(
                                "bo-y-te",
                                "ubnd-tinh-" + province[1],
                                null,
                                new Reporters(
                                        null,
                                        new Reporters.Selection(
                                                OrganizationKind.PEOPLES_COMMITTEE,
                                                UnitLevel.COMMUNE,
                                                units.withCode(province[0], REFORM)
                                                        .orElseThrow()
                                                        .id()))),
                        ReportKind.ACTION_MONTH,
                        DueRule.yearlyBefore(20, 7)))
                .toList();
    }

    private record Parties(
            String issuer, String receiver, @Nullable String via, Reporters reporters) {}

    private static ScheduleDetails schedule(OfficialDocument document, Parties parties, ReportKind kind, DueRule rule) {
        return new ScheduleDetails(
                null,
                document,
                idOf(parties.issuer()),
                idOf(parties.receiver()),
                parties.via() == null ? null : idOf(parties.via()),
                kind,
                rule,
                kind == ReportKind.ACTION_MONTH ? ReportPeriod.calendar() : ReportPeriod.decree09(),
                parties.reporters());
    }

    private static OfficialDocument document(
            @Nullable String number, String title, String dateAsWritten, OfficialDocument.Cited... basis) {
        return new OfficialDocument(number, title, null, dateAsWritten, basis.length == 0 ? null : List.of(basis));
    }

    private static OfficialDocument.Cited cited(String number, String title, String dateAsWritten) {
        return new OfficialDocument.Cited(number, title, null, dateAsWritten);
    }

    private static List<UUID> organizations(String... keys) {
        return Stream.of(keys).map(key -> idOf(key)).toList();
    }

    private UUID unitOfThePast(String code) {
        return units.withCode(code, REFORM.minusDays(1)).orElseThrow().id();
    }
}
