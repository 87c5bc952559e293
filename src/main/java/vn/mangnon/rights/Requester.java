package vn.mangnon.rights;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.consents.Relation;

/** Who asks, as he stands to the child. */
@Schema(
        name = "Requester",
        description =
                "What the requester is to the child: `FATHER`, `MOTHER`, `GUARDIAN` giám hộ, `CARER` who cares for it,"
                        + " or the `CHILD` itself. `AUTHORITY`: a body that protects children, which may demand a"
                        + " take-down; `OTHER`: about data of his own, or on somebody's behalf.")
enum Requester {
    FATHER(Relation.FATHER),
    MOTHER(Relation.MOTHER),
    GUARDIAN(Relation.GUARDIAN),
    CARER(Relation.CARER),
    CHILD(Relation.CHILD),
    AUTHORITY(null),
    OTHER(null);

    private final @Nullable Relation relation;

    Requester(@Nullable Relation relation) {
        this.relation = relation;
    }

    /** Nothing for who is none of the child's people. */
    Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }
}
