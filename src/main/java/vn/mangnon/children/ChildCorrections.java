package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;

/** The door: who a child is, and setting that right by what an authority says. Call it inside a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ChildCorrections {

    /** Who a child is, as far as an authority may say it. */
    public record Identity(
            String fullName,
            LocalDate dateOfBirth,
            BirthDatePrecision birthDatePrecision,
            Sex sex,
            @Nullable String personalId,
            PersonalIdStatus personalIdStatus) {}

    private final ChildRepository children;
    private final PersonalIdRepository personalIds;
    private final ChildRules rules;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    ChildCorrections(
            ChildRepository children,
            PersonalIdRepository personalIds,
            ChildRules rules,
            CurrentUser user,
            RowSecurity rowSecurity,
            Clock clock) {
        this.children = children;
        this.personalIds = personalIds;
        this.rules = rules;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** Those of them that the caller may write to. */
    public Map<UUID, Identity> identities(Collection<UUID> ids) {
        var found = new HashMap<UUID, Identity>();
        children.withIds(ids, user.children().toWrite()).forEach(child -> found.put(child.id(), identityOf(child)));
        return found;
    }

    public Optional<Identity> identity(UUID id) {
        return Optional.ofNullable(identities(List.of(id)).get(id));
    }

    static Identity identityOf(Child child) {
        return new Identity(
                child.fullName(),
                child.dateOfBirth(),
                child.birthDatePrecision(),
                child.sex(),
                child.personalId(),
                child.personalIdStatus());
    }

    /**
     * Writes it, unless a rule of the register is against it.
     *
     * @return what is wrong; nothing was written then
     */
    public List<Fault> correct(UUID id, Identity identity) {
        var child = children.require(id, user.children().toWrite());
        var now = ChildDetails.of(child);
        var details = new ChildDetails(
                null,
                identity.fullName(),
                identity.dateOfBirth(),
                identity.birthDatePrecision(),
                identity.sex(),
                identity.personalId(),
                identity.personalIdStatus(),
                now.ethnicityCode(),
                now.nationalityCode(),
                now.residence(),
                now.caregivers(),
                now.status(),
                now.householdId(),
                null);
        var faults = rules.check(details, LocalDate.now(clock));
        rules.checkBirthBefore(child.standingCircumstances(), details, faults);
        checkPersonalId(child, identity.personalId(), faults);
        if (faults.none()) {
            child.describe(details, child.unitPath(), child.residence(), child.leftOn(), clock.instant());
            children.flush();
        }
        return faults.list();
    }

    private void checkPersonalId(Child child, @Nullable String number, Faults faults) {
        if (number == null || number.equals(child.personalId())) {
            return;
        }
        rowSecurity
                .lifted(() -> personalIds.anywhere(number))
                .filter(twin -> !twin.childId().equals(child.id()))
                .ifPresent(twin -> faults.add(
                        "/personalId",
                        user.children().covers(twin.place()) ? "PERSONAL_ID_TAKEN" : "REGISTERED_ELSEWHERE"));
    }
}
