package vn.mangnon.placements;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Faults;

/**
 * What the law asks of a placement before it is proposed, each rule in one place: what of it can be told from the proposal
 * and the child's age alone.
 *
 * @param childBornOn as the register has it
 * @param emergency then a child is handed over before the paper is done (NĐ 56/2017 Đ.32.4), and nobody can have met before
 */
record PlacementRules(LocalDate childBornOn, boolean emergency, LocalDate today) {

    /** Luật Trẻ em 102/2016 Đ.60.3. */
    private static final int ASKED_FROM = 7;

    /** Bộ luật Dân sự 91/2015 Đ.20: of a relative the law wants no more than that he is of age. */
    private static final int OF_AGE = 18;

    /** Luật Trẻ em 102/2016 Đ.63.2: of anybody who is not a relative. */
    private static final int YEARS_BETWEEN = 20;

    /** TT 14/2020/TT-BLĐTBXH Đ.10.4.c, Đ.11.2. */
    private static final int MEETINGS = 2;

    Faults check(PlacementDetails proposed, Faults faults) {
        var form = proposed.form();
        if (form != null) {
            faults.addIf(form.needsReason() && proposed.reason() == null, "/reason", "WHY_NOT_A_BETTER_FORM");
            if (form.isFamily()) {
                checkFamily(proposed, form, faults);
            } else {
                faults.addIf(proposed.facilityId() == null, "/facilityId", "REQUIRED")
                        .addIf(proposed.carerName() != null, "/carerName", "ONLY_FOR_A_FAMILY")
                        .addIf(proposed.carerBornOn() != null, "/carerBornOn", "ONLY_FOR_A_FAMILY")
                        .addIf(proposed.carerAddress() != null, "/carerAddress", "ONLY_FOR_A_FAMILY");
            }
        }
        var mustBeAsked = !today.isBefore(childBornOn.plusYears(ASKED_FROM));
        return faults.addIf(mustBeAsked && proposed.childAskedOn() == null, "/childAskedOn", "CHILD_OF_SEVEN_IS_ASKED")
                .addIf(mustBeAsked && proposed.childView() == null, "/childView", "CHILD_OF_SEVEN_IS_ASKED")
                .addIf(isAhead(proposed.childAskedOn()), "/childAskedOn", "IN_THE_FUTURE")
                .addIf(
                        proposed.siblings() == Siblings.APART && proposed.siblingsReason() == null,
                        "/siblingsReason",
                        "REQUIRED");
    }

    private void checkFamily(PlacementDetails proposed, CareForm form, Faults faults) {
        faults.addIf(proposed.carerName() == null, "/carerName", "REQUIRED")
                .addIf(proposed.carerBornOn() == null, "/carerBornOn", "REQUIRED")
                .addIf(proposed.carerAddress() == null, "/carerAddress", "REQUIRED")
                .addIf(proposed.conditionsCheckedOn() == null, "/conditionsCheckedOn", "REQUIRED")
                .addIf(isAhead(proposed.conditionsCheckedOn()), "/conditionsCheckedOn", "IN_THE_FUTURE")
                .addIf(proposed.facilityId() != null, "/facilityId", "ONLY_FOR_A_FACILITY");
        var born = proposed.carerBornOn();
        if (born != null) {
            faults.addIf(
                            form == CareForm.RELATIVE && born.plusYears(OF_AGE).isAfter(today),
                            "/carerBornOn",
                            "CARER_NOT_OF_AGE")
                    .addIf(
                            form != CareForm.RELATIVE
                                    && born.plusYears(YEARS_BETWEEN).isAfter(childBornOn),
                            "/carerBornOn",
                            "CARER_NOT_TWENTY_YEARS_OLDER");
        }
        for (int i = 0; i < proposed.meetings().size(); i++) {
            faults.addIf(isAhead(proposed.meetings().get(i)), "/meetings/" + i, "IN_THE_FUTURE");
        }
        var met =
                proposed.meetings().stream().filter(Objects::nonNull).distinct().count();
        faults.addIf(!emergency && met < MEETINGS, "/meetings", "TWO_MEETINGS_FIRST");
    }

    private boolean isAhead(@Nullable LocalDate day) {
        return day != null && day.isAfter(today);
    }
}
