package vn.mangnon.intakes;

/** How far what was told may go (NĐ 56/2017 Đ.24). */
enum Confidentiality {
    /** Those who work on the case. */
    RESTRICTED,
    /** The officer in charge, the chair, and whoever they name. */
    CONFIDENTIAL,
    /** The officer in charge and the chair. */
    STRICTLY_CONFIDENTIAL
}
