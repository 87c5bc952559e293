package vn.mangnon.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says that a field is right. */
@Schema(name = "FieldSource", description = "`POLICE_LIST`: a list that the police signed")
enum FieldSource {
    POLICE_LIST
}
