package vn.mangnon.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.children.BirthDate;
import vn.mangnon.consents.MissingConsent.Part;
import vn.mangnon.consents.MissingConsent.Reason;

/**
 * Is there valid consent for a purpose on a day? A representative's is needed until the child is of age, and the child's own
 * from seven. One parent speaks for both; but once one of them withdraws, what the other gave before counts no more:
 * somebody has to agree anew. Who is named as a harmer neither gives consent nor takes it away.
 */
final class ConsentRule {

    /** Luật Trẻ em 102/2016/QH13 Đ.6.11; Luật 91/2025/QH15 Đ.24. */
    static final int AGE_OF_OWN_CONSENT = 7;

    private static final Set<Relation> REPRESENTATIVES =
            EnumSet.of(Relation.FATHER, Relation.MOTHER, Relation.GUARDIAN);

    /** NĐ 56/2017/NĐ-CP Đ.36.1, for this purpose alone, names the carer (người chăm sóc trẻ em) beside the parents. */
    private static final String A_CARER_SUFFICES = "ONLINE_INFORMATION";

    private final BirthDate born;
    private final String purpose;
    private final List<Consent> ledger;
    private final Set<Relation> harmers;

    /** @param ledger all that was ever given for this child, for whatever purpose */
    ConsentRule(BirthDate born, String purpose, List<Consent> ledger, Set<Relation> harmers) {
        this.born = born;
        this.purpose = purpose;
        this.ledger = ledger.stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .filter(consent -> consent.legalBasis() == LegalBasis.CONSENT)
                .toList();
        this.harmers = harmers;
    }

    /** Whether a child born then can agree on a day: of a birthday known by its year, the last that it can be counts. */
    static boolean canSpeakForItself(BirthDate born, LocalDate day) {
        return !day.isBefore(born.turns(AGE_OF_OWN_CONSENT));
    }

    /** Nothing, if there is valid consent. */
    List<MissingConsent> missingOn(LocalDate day) {
        var missing = new ArrayList<MissingConsent>();
        // Bộ luật Dân sự 91/2015/QH13 Đ.20: from eighteen everybody speaks for himself.
        if (day.isBefore(born.turns(BirthDate.EIGHTEEN))) {
            fault(Part.REPRESENTATIVE, day).ifPresent(missing::add);
        }
        if (canSpeakForItself(born, day)) {
            fault(Part.CHILD, day).ifPresent(missing::add);
        }
        return missing;
    }

    private Optional<MissingConsent> fault(Part part, LocalDate day) {
        var ofPart = ledger.stream().filter(consent -> isOf(part, consent)).toList();
        var counting = ofPart.stream()
                .filter(consent -> !harmers.contains(consent.requireGiver()))
                .toList();
        if (counting.isEmpty()) {
            var reason = ofPart.isEmpty() ? Reason.NOT_GIVEN : Reason.ONLY_BY_NAMED_HARMER;
            return Optional.of(new MissingConsent(part, reason));
        }
        var withdrawn =
                counting.stream().filter(consent -> consent.isWithdrawnOn(day)).toList();
        var holds = counting.stream()
                .anyMatch(consent -> consent.holdsOn(day)
                        && withdrawn.stream().allMatch(withdrawal -> consent.wasGivenAfter(withdrawal)));
        return holds ? Optional.empty() : Optional.of(new MissingConsent(part, why(counting, withdrawn, day)));
    }

    private boolean isOf(Part part, Consent consent) {
        var giver = consent.requireGiver();
        return switch (part) {
            // What was written down for a child that could not speak for itself yet is not its own word.
            case CHILD -> giver == Relation.CHILD && canSpeakForItself(born, consent.givenOn());
            case REPRESENTATIVE ->
                REPRESENTATIVES.contains(giver) || giver == Relation.CARER && purpose.equals(A_CARER_SUFFICES);
        };
    }

    private static Reason why(List<Consent> counting, List<Consent> withdrawn, LocalDate day) {
        if (!withdrawn.isEmpty()) {
            return Reason.WITHDRAWN;
        }
        var latest = counting.stream()
                .filter(consent -> !consent.givenOn().isAfter(day))
                .max(Comparator.comparing(Consent::givenOn));
        return latest.isPresent() ? Reason.EXPIRED : Reason.NOT_YET;
    }
}
