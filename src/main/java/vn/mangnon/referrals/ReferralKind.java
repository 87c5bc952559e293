package vn.mangnon.referrals;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CaseReferralKind",
        description =
                "`REFERRAL` (chuyển gửi): the body gives a service, and the commune goes on leading; `TRANSFER` (chuyển giao):"
                        + " this part of the work is the body's from its acceptance on.")
enum ReferralKind {
    REFERRAL,
    TRANSFER
}
