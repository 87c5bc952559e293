package vn.mangnon.surveys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether counting still goes on. */
@Schema(description = "`OPEN`: the units are being counted; `CLOSED`: the figures stand as they are.")
enum SurveyStatus {
    /** The units are being counted. */
    OPEN,
    /** The figures stand as they are. */
    CLOSED
}
