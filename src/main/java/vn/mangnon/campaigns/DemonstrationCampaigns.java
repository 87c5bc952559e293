package vn.mangnon.campaigns;

import static vn.mangnon.organizations.DemonstrationOrganizations.idOf;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.Units;

/**
 * The campaigns that the letters order, with their themes as quoted there and no result, for none is known; and this
 * year's of one commune, invented, with what was held and what came of it.
 */
@ApplicationScoped
class DemonstrationCampaigns {

    private static final List<String> HONG_NGUS_COMMUNES =
            List.of("29956", "29962", "29971", "29974", "29977", "29980", "29983", "29992", "29995", "29998");

    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);

    private static final String IN_2021 = "Chung tay bảo đảm thực hiện quyền, bảo vệ trẻ em trong thiên tai, dịch bệnh";

    private final Units units;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Clock clock;

    DemonstrationCampaigns(Units units, Organizations organizations, Accounts accounts, Clock clock) {
        this.units = units;
        this.organizations = organizations;
        this.accounts = accounts;
        this.clock = clock;
    }

    void load(@Observes @Priority(510) DemonstrationWanted wanted) {
        var hongNgu = "ubnd-huyen-hong-ngu";
        month(hongNgu, 2020, "Chung tay bảo vệ trẻ em, phòng, chống xâm hại trẻ em", wanted);
        // The fifteenth of the eighth lunar month.
        add(
                "Tết Trung thu năm 2020",
                CampaignKind.MID_AUTUMN,
                null,
                day(2020, 10, 1),
                day(2020, 10, 1),
                hongNgu,
                wanted);
        add(
                "Tặng quà đầu năm học mới 2020-2021",
                CampaignKind.GIFT_GIVING,
                null,
                day(2020, 9, 1),
                day(2020, 9, 30),
                hongNgu,
                wanted);
        month("ubnd-huyen-khong-ten", 2021, IN_2021, wanted);
        add(
                "Tết Trung thu năm 2021",
                CampaignKind.MID_AUTUMN,
                IN_2021,
                day(2021, 9, 21),
                day(2021, 9, 21),
                "ubnd-huyen-khong-ten",
                wanted);
        month(
                "ubnd-huyen-tay-hoa",
                2022,
                "Chung tay bảo vệ trẻ em, hãy lên tiếng phòng, chống xâm hại, bạo lực trẻ em",
                wanted);
        month("hpn-soc-trang", 2023, null, wanted);
        ofThisYear(wanted);
    }

    private void ofThisYear(DemonstrationWanted wanted) {
        var year = LocalDate.now(clock).getYear();
        var june = LocalDate.now(clock).getMonthValue() > 6 ? year : year - 1;
        var held = month("ubnd-29971", june, null, wanted);
        activity(
                held,
                ActivityKind.BROADCAST,
                "Phát thanh về phòng, chống đuối nước",
                day(june, 6, 1),
                30,
                null,
                wanted);
        activity(held, ActivityKind.TALK, "Nói chuyện về phòng, chống xâm hại trẻ em", day(june, 6, 7), 1, 120, wanted);
        activity(held, ActivityKind.CONTEST, "Hội thi vẽ tranh", day(june, 6, 14), 1, 85, wanted);
        var officer = accounts.idOf("thuongphuoc").orElseThrow();
        var result = new RecordResult(190L, 60L, 24_000_000L, "Số liệu hư cấu dùng để trình diễn.");
        held.record(result, officer, day(june, 6, 30), wanted.now());
    }

    private Campaign month(String organization, int year, @Nullable String theme, DemonstrationWanted wanted) {
        return add(
                "Tháng hành động vì trẻ em năm " + year,
                CampaignKind.ACTION_MONTH,
                theme,
                day(year, 6, 1),
                day(year, 6, 30),
                organization,
                wanted);
    }

    private Campaign add(
            String name,
            CampaignKind kind,
            @Nullable String theme,
            LocalDate from,
            LocalDate to,
            String organization,
            DemonstrationWanted wanted) {
        var organizer = organizations.find(idOf(organization)).orElseThrow();
        var details = new CampaignDetails(null, name, kind, theme, null, from, to, organizer.id(), List.of(), null);
        // Hồng Ngự's are held "ở cấp xã, thị trấn và Huyện".
        var communes = organization.equals("ubnd-huyen-hong-ngu") ? HONG_NGUS_COMMUNES : List.<String>of();
        var places = new ArrayList<CampaignPlace>();
        communes.stream()
                .map(code -> units.withCode(code, BEFORE_THE_REFORM).orElseThrow())
                .map(unit -> new CampaignPlace(unit.id(), unit.home().value()))
                .forEach(places::add);
        if (organizer.adminUnitId() != null) {
            places.add(new CampaignPlace(
                    organizer.adminUnitId(), organizer.unitPath().value()));
        }
        var made = new Campaign(details, organizer.unitPath(), places, wanted.now());
        made.persist();
        return made;
    }

    private static void activity(
            Campaign campaign,
            ActivityKind kind,
            String title,
            LocalDate day,
            int times,
            @Nullable Integer children,
            DemonstrationWanted wanted) {
        var details = new ActivityDetails(null, kind, title, day, null, times, children, null, null);
        new Activity(campaign.id(), details, wanted.now()).persist();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
