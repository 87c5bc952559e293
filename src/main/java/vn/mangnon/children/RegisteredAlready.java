package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Problem;

/**
 * Refuses a child that the register has already, wherever that is: 409 with the other one if the caller may see it, else no
 * more than {@code REGISTERED_ELSEWHERE}.
 */
@ApplicationScoped
class RegisteredAlready {

    private final ChildRepository children;
    private final PersonalIdRepository personalIds;
    private final TwinRepository twins;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;

    RegisteredAlready(
            ChildRepository children,
            PersonalIdRepository personalIds,
            TwinRepository twins,
            CurrentUser user,
            RowSecurity rowSecurity) {
        this.children = children;
        this.personalIds = personalIds;
        this.twins = twins;
        this.user = user;
        this.rowSecurity = rowSecurity;
    }

    void refuseId(@Nullable UUID id) {
        if (id != null && children.idIsTaken(id)) {
            throw children.isVisible(id, user.children())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("children/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    void refusePersonalId(@Nullable String personalId, @Nullable UUID exceptFor) {
        if (personalId == null) {
            return;
        }
        rowSecurity
                .lifted(() -> personalIds.anywhere(personalId))
                .filter(twin -> !twin.childId().equals(exceptFor))
                .ifPresent(twin -> refuse(twin, "PERSONAL_ID_TAKEN"));
    }

    /** Of one name, birth date and mother there is one child; where it is not, the officer says so. */
    void refuseTwin(ChildDetails details) {
        details.mother()
                .flatMap(mother -> twins.anywhere(details.fullName(), details.dateOfBirth(), mother))
                .ifPresent(twin -> refuse(twin, "ALREADY_REGISTERED"));
    }

    /** Of one that was merged: a living record has the number, and not only the one that took its place. */
    void refuseLiving(@Nullable String personalId) {
        if (personalId != null) {
            rowSecurity
                    .lifted(() -> personalIds.living(personalId))
                    .ifPresent(twin -> refuse(twin, "PERSONAL_ID_TAKEN"));
        }
    }

    private void refuse(Whereabouts twin, String code) {
        throw user.children().covers(twin.place())
                ? Problem.conflictWith(code, URI.create("children/" + twin.childId()))
                : Problem.conflict("REGISTERED_ELSEWHERE");
    }
}
