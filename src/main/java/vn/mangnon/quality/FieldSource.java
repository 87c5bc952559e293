package vn.mangnon.quality;

/** Who says that a field is right. */
enum FieldSource {
    POLICE_LIST
}
