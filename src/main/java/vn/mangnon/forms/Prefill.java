package vn.mangnon.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form may ask and the system may know already. The package that keeps the answers tells it. */
@Schema(name = "Prefill", description = """
                What a new filling takes over. Of the case: `CASE_NUMBER`; `RECEIVED_AT` the first receipt; `CHANNEL`; \
                `INCIDENT_PLACE` the unit's name; `WHAT_WAS_TOLD` its summary; `ACTIONS_TAKEN` measures from before it was \
                opened. Of its child: `CHILD_NAME`; `CHILD_BIRTH_DATE` only where the day is known exactly, else \
                `CHILD_AGE` in whole years; `CHILD_SEX`; `CHILD_CARER`. And `OFFICER_NAME` who fills it in; `TODAY`.""")
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
