package vn.mangnon.referrals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a referral stands. */
@Schema(
        name = "CaseReferralStatus",
        description =
                "`SENT`: an answer is waited for; `ACCEPTED`: the body is at work, feedback is waited for; `DECLINED`;"
                        + " `COMPLETED`: the last feedback has come; `WITHDRAWN`: by the commune, or with the end of the case.")
enum ReferralStatus {
    SENT,
    ACCEPTED,
    DECLINED,
    COMPLETED,
    WITHDRAWN;

    boolean mayBecome(ReferralStatus next) {
        return switch (this) {
            case SENT -> next == ACCEPTED || next == DECLINED || next == WITHDRAWN;
            case ACCEPTED -> next == COMPLETED || next == WITHDRAWN;
            case DECLINED, COMPLETED, WITHDRAWN -> false;
        };
    }

    boolean isOpen() {
        return mayBecome(WITHDRAWN);
    }
}
