package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.clocks.ClockEvent;

/** What is looked at after a child was placed, and which clock waits for it. */
@Schema(
        name = "PlacementFollowUpKind",
        description =
                "`AFTER_1_MONTH`, `AFTER_3_MONTHS`: the officer's visits (NĐ 56/2017 Đ.43.2); `SIX_MONTH_REPORT`: his"
                        + " report (Mẫu 13; TT 14/2020 Đ.13.3), also at a change; `ASSESSMENT`: the commune's of a family, every six"
                        + " months (Luật Trẻ em Đ.68.2); `CARER_NOTICE`: the carer's word to the commune (Đ.64.1.b);"
                        + " `FACILITY_REVIEW`: of a child in a facility, every six months (Đ.68.1.b). With a family all but the last,"
                        + " in a facility the last alone.")
enum FollowUpKind {
    AFTER_1_MONTH(ClockEvent.FOLLOWED_UP_1_MONTH),
    AFTER_3_MONTHS(ClockEvent.FOLLOWED_UP_3_MONTHS),
    SIX_MONTH_REPORT(ClockEvent.CARE_REPORTED),
    ASSESSMENT(ClockEvent.PLACEMENT_ASSESSED),
    CARER_NOTICE(ClockEvent.CARER_INFORMED),
    FACILITY_REVIEW(ClockEvent.FACILITY_REVIEWED);

    private final ClockEvent event;

    FollowUpKind(ClockEvent event) {
        this.event = event;
    }

    ClockEvent event() {
        return event;
    }

    boolean suits(CareForm form) {
        return form.isFamily() == (this != FACILITY_REVIEW);
    }
}
