package vn.mangnon.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/** Whether there is valid consent for a purpose on a day, and if not, what is missing. */
@Schema(name = "ConsentCheck")
record ConsentCheckView(
        @Schema(description = "From `/code-lists/consent-purposes`.")
        String purpose,

        LocalDate on,
        boolean valid,

        @Schema(description = "Empty when it is valid.") List<MissingConsent> missing,

        @Schema(
                description =
                        "Who of the child's people is named, in a case, as the one that harms it: do not ask them,"
                                + " and do not tell them. Their consent counts for nothing.")
        @Sensitive(SensitivityClass.ABUSE_DETAIL)
        List<Relation> namedHarmers) {

    static ConsentCheckView of(String purpose, LocalDate day, List<MissingConsent> missing, Set<Relation> harmers) {
        return new ConsentCheckView(
                purpose,
                day,
                missing.isEmpty(),
                missing,
                harmers.stream().sorted().toList());
    }
}
