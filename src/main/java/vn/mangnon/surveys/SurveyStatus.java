package vn.mangnon.surveys;

/** Whether counting still goes on. */
enum SurveyStatus {
    /** The units are being counted. */
    OPEN,
    /** The figures stand as they are. */
    CLOSED
}
