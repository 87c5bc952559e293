package vn.mangnon.incidents;

/** What kind of incident; its name is the group of its causes and outcomes in the code lists. */
enum IncidentKind {
    /** Tai nạn, thương tích: an injury without intent, such as drowning or a road accident. */
    INJURY,
    /** Lao động trẻ em: work that a child must not do. */
    CHILD_LABOUR
}
