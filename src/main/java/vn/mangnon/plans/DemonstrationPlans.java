package vn.mangnon.plans;

import static vn.mangnon.organizations.DemonstrationOrganizations.idOf;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * Hồng Ngự's plan of 2020 as it is written, below the plan it cites, which bears an impossible date; and the province's
 * plan of 2021 that the letter to Lấp Vò cites. Of the cited plans no more is known than their names.
 */
@ApplicationScoped
class DemonstrationPlans {

    private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);

    private final Units units;
    private final PlanRules rules;

    DemonstrationPlans(Units units, PlanRules rules) {
        this.units = units;
        this.rules = rules;
    }

    void load(@Observes @Priority(540) DemonstrationWanted wanted) {
        issue(
                provincial(
                        "Kế hoạch triển khai thực hiện Chương trình hành động vì trẻ em giai đoạn 2021-2030 trên địa bàn"
                                + " tỉnh Đồng Tháp",
                        new PlanDocument("197/KH-UBND", null, "ngày 28/6/2021", idOf("ubnd-tinh-dong-thap-cu"), null),
                        LocalDate.of(2021, 1, 1),
                        LocalDate.of(2030, 12, 31)),
                "87",
                wanted);
        var cited = issue(
                provincial(
                        "Kế hoạch thực hiện Chương trình bảo vệ trẻ em tỉnh Đồng Tháp năm 2020",
                        new PlanDocument(
                                "10/KH-SLĐTBXH",
                                null,
                                "ngày 31 tháng 02 năm 2020",
                                idOf("so-ldtbxh-dong-thap-cu"),
                                null),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2020, 12, 31)),
                "87",
                wanted);
        issue(HongNguPlan.below(cited.id(), unit("870").id()), "870", wanted);
    }

    private PlanDetails provincial(String title, PlanDocument document, LocalDate from, LocalDate to) {
        return new PlanDetails(
                null,
                title,
                document,
                from,
                to,
                null,
                document.issuerId(),
                unit("87").id(),
                List.of(),
                List.of());
    }

    private Plan issue(PlanDetails details, String unitCode, DemonstrationWanted wanted) {
        // A letter that our own rules refuse would be a fault of theirs.
        rules.check(details).throwIfAny();
        var home = unit(unitCode).home();
        var plan =
                new Plan(rules.completed(details), new Plan.PlanPlace(home, home, rules.doers(details)), wanted.now());
        plan.issue(null, wanted.now());
        plan.persist();
        return plan;
    }

    private UnitRef unit(String code) {
        return units.withCode(code, BEFORE_THE_REFORM).orElseThrow();
    }
}
