package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.households.Households;
import vn.mangnon.households.PovertyStatus;

/**
 * Whether a child lives in a poor or near-poor household, without which it is in no group that needs one (NĐ 56/2017 Đ.15;
 * which groups these are is data, {@code code_entry.needs}). Three say so: the register of poverty, a reason of risk, and the
 * household's own times of poverty.
 */
@ApplicationScoped
class PovertyRule {

    private static final String POVERTY = "POVERTY";

    private final Households households;
    private final CodeLists codes;
    private final CurrentUser user;

    PovertyRule(Households households, CodeLists codes, CurrentUser user) {
        this.households = households;
        this.codes = codes;
        this.user = user;
    }

    static boolean isAbout(String need) {
        return need.startsWith(POVERTY);
    }

    /** @param need POVERTY, or which of the two: POVERTY_POOR, POVERTY_NEAR_POOR */
    boolean isMet(Child child, String need, LocalDate day) {
        var poor = !need.equals("POVERTY_NEAR_POOR");
        var nearPoor = !need.equals("POVERTY_POOR");
        var isWritten = child.circumstances().stream()
                .filter(known -> known.holdsOn(day))
                .map(known -> known.condition() == null ? known.atRiskReason() : known.condition())
                .anyMatch(code ->
                        poor && "POOR_HOUSEHOLD".equals(code) || nearPoor && "NEAR_POOR_HOUSEHOLD".equals(code));
        if (isWritten || child.householdId() == null) {
            return isWritten;
        }
        var status = households.povertyOn(child.householdId(), user.children(), day);
        return poor && status == PovertyStatus.POOR || nearPoor && status == PovertyStatus.NEAR_POOR;
    }

    /** Who sees the child alone, such as a supervisor who opened it, cannot tell. */
    private boolean knowsHousehold(Child child) {
        return child.householdId() == null || households.isVisible(child.householdId(), user.children());
    }

    /** Poverty that ends does not end the group by itself: somebody is to look. */
    boolean isMissing(Child child, LocalDate day) {
        return child.circumstances().stream()
                .filter(known -> known.holdsOn(day))
                .map(Circumstance::category)
                .flatMap(Stream::ofNullable)
                .flatMap(category -> codes.needsOf(CodeLists.SPECIAL_CIRCUMSTANCES, category).stream())
                .anyMatch(need -> isAbout(need) && !isMet(child, need, day) && knowsHousehold(child));
    }
}
