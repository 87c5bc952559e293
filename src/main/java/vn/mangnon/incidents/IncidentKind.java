package vn.mangnon.incidents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of incident; its name is the group of its causes and outcomes in the code lists. */
@Schema(
        description =
                "`INJURY` tai nạn, thương tích: without intent; `CHILD_LABOUR` lao động trẻ em: work that a child must"
                        + " not do.")
enum IncidentKind {
    /** Tai nạn, thương tích: an injury without intent, such as drowning or a road accident. */
    INJURY,
    /** Lao động trẻ em: work that a child must not do. */
    CHILD_LABOUR
}
