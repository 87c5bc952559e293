package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Language;
import vn.mangnon.units.Units;

/** Draws one child whole: its record, and what others know of it. */
@ApplicationScoped
class ChildViews {

    private final Units units;
    private final PastOfChildren past;
    private final VerifiedFields verifiedFields;
    private final PovertyRule poverty;
    private final Language language;

    ChildViews(
            Units units, PastOfChildren past, VerifiedFields verifiedFields, PovertyRule poverty, Language language) {
        this.units = units;
        this.past = past;
        this.verifiedFields = verifiedFields;
        this.poverty = poverty;
        this.language = language;
    }

    ChildView of(Child child, LocalDate today) {
        return of(child, today, List.of());
    }

    ChildView of(Child child, LocalDate today, List<Lookalike> lookalikes) {
        var assignableTo = child.isAwaitingAssignment() ? units.successorsOf(child.residenceUnitId()) : List.<UUID>of();
        // A list that the police signed verifies the number with everything else, so nothing is asked for the others.
        var verified = child.personalIdStatus() == PersonalIdStatus.VERIFIED
                ? verifiedFields.of(child.id(), ChildCorrections.identityOf(child))
                : List.<VerifiedField>of();
        var beside = new BesideTheRecord(assignableTo, lookalikes, verified, poverty.isMissing(child, today));
        return ChildView.of(child, beside, today, language.locale());
    }

    /** The child as it was on a day, by what is known of that day now. */
    ChildView asOf(Child child, LocalDate day) {
        return ChildView.of(
                child,
                past.residenceOn(child.id(), day).orElse(child.residence()),
                past.caregiversOn(child.id(), child.caregivers(), day),
                day,
                language.locale());
    }
}
