package vn.mangnon.exceptional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one may be shown singly. */
@Schema(description = "`CHILD`: of the register; `CASE`: of protection.")
public enum SubjectType {
    CHILD,
    CASE
}
