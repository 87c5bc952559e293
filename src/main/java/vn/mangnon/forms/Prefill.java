package vn.mangnon.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form may ask and the system may know already. The package that keeps the answers tells it. */
@Schema(name = "Prefill", description = """
                Which field of the case or of its child a new filling takes over. CHILD_BIRTH_DATE only where the day is \
                known exactly; else CHILD_AGE, in whole years.""")
public enum Prefill {
    CASE_NUMBER,
    RECEIVED_AT,
    CHANNEL,
    INCIDENT_PLACE,
    WHAT_WAS_TOLD,
    ACTIONS_TAKEN,
    CHILD_NAME,
    CHILD_BIRTH_DATE,
    CHILD_AGE,
    CHILD_SEX,
    CHILD_CARER,
    OFFICER_NAME,
    TODAY
}
