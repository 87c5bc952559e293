package vn.mangnon.organizations;

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
