package vn.mangnon.consents;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.Children;
import vn.mangnon.consents.MissingConsent.Part;
import vn.mangnon.consents.MissingConsent.Reason;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Problem;

/** The door: who does what needs consent asks here first. Call it inside a transaction. */
@ApplicationScoped
public class Consents {

    private final ConsentRepository consents;
    private final Children children;
    private final CurrentUser user;
    private final List<NamedHarmers> cases;

    Consents(ConsentRepository consents, Children children, CurrentUser user, @All List<NamedHarmers> cases) {
        this.consents = consents;
        this.children = children;
        this.user = user;
        this.cases = cases;
    }

    /**
     * Refuses what has no valid consent on that day: 409 {@code CONSENT_MISSING}, whose errors say which part is missing.
     * A child that the caller has no business with is not found.
     *
     * @param purpose from the code list {@code consent-purposes}
     */
    public void require(UUID childId, String purpose, LocalDate day) {
        var missing = missing(childId, purpose, day);
        if (missing.isEmpty()) {
            return;
        }
        var faults = new Faults();
        for (var part : missing) {
            faults.addIf(part.part() == Part.REPRESENTATIVE, "", "REPRESENTATIVE_CONSENT_MISSING")
                    .addIf(part.part() == Part.CHILD, "", "CHILD_CONSENT_MISSING")
                    .addIf(part.reason() == Reason.ONLY_BY_NAMED_HARMER, "", "GIVER_NAMED_AS_HARMER");
        }
        throw Problem.conflict("CONSENT_MISSING", faults.list());
    }

    /** What is missing for valid consent; nothing, if there is. */
    public List<MissingConsent> missing(UUID childId, String purpose, LocalDate day) {
        var born = children.birthDateOf(childId, user.children()).orElseThrow(Problem::notFound);
        return new ConsentRule(born, purpose, consents.ledgerOf(childId), namedHarmersOf(childId)).missingOn(day);
    }

    /** Who of a child's people is named, in any case, as the one that harms it. */
    public Set<Relation> namedHarmersOf(UUID childId) {
        return cases.stream()
                .flatMap(kept -> kept.namedAsHarmersOf(childId).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Relation.class)));
    }
}
