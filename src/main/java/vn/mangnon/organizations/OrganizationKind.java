package vn.mangnon.organizations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "`PEOPLES_COMMITTEE` UBND; `LINE_AGENCY` sở, phòng; `MASS_ORGANIZATION` hội, đoàn thể; `POLICE` công "
                        + "an; `JUDICIARY` tòa án, viện kiểm sát; `SCHOOL` trường; `HEALTH_FACILITY` cơ sở y tế; "
                        + "`SOCIAL_FACILITY` cơ sở trợ giúp xã hội; `COUNSELLING_OFFICE` văn phòng tư vấn; `OTHER`.")
public enum OrganizationKind {
    PEOPLES_COMMITTEE,
    LINE_AGENCY,
    MASS_ORGANIZATION,
    POLICE,
    JUDICIARY,
    SCHOOL,
    HEALTH_FACILITY,
    SOCIAL_FACILITY,
    COUNSELLING_OFFICE,
    OTHER
}
