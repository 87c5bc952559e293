package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;

/** What must be true of what an officer writes about a child, beyond the form of each field. */
@ApplicationScoped
class ChildRules {

    /** Who lived then may be an old record; who lived before is a slip of the keyboard. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1990, 1, 1);

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** ISO 3166-1 leaves this to its users; here: nationality unknown (NĐ 56/2017 Đ.16). */
    private static final String NATIONALITY_UNKNOWN = "XX";

    private final InputChecks checks;
    private final CodeLists codes;

    ChildRules(InputChecks checks, CodeLists codes) {
        this.checks = checks;
        this.codes = codes;
    }

    Faults check(ChildDetails details, LocalDate today) {
        var faults = checks.of(details);
        var born = details.dateOfBirth();
        if (born != null) {
            faults.addIf(born.isAfter(today), "/dateOfBirth", "IN_THE_FUTURE")
                    .addIf(born.isBefore(EARLIEST_BIRTH), "/dateOfBirth", "TOO_LONG_AGO");
            checkPrecision(details.birthDatePrecision(), born, faults);
        }
        var ethnicity = details.ethnicityCode();
        var nationality = details.nationalityCode();
        var status = details.status();
        for (int i = 0; i < details.caregivers().size(); i++) {
            var carer = (@Nullable Caregiver) details.caregivers().get(i);
            faults.addIf(
                    carer != null && isAfter(carer.since(), today), "/caregivers/" + i + "/since", "IN_THE_FUTURE");
        }
        var checkedId = details.personalIdStatus() == PersonalIdStatus.VERIFIED
                || details.personalIdStatus() == PersonalIdStatus.REJECTED;
        faults.addIf(checkedId && details.personalId() == null, "/personalIdStatus", "NO_PERSONAL_ID");
        return faults.addIf(
                        ethnicity != null && !codes.knows(CodeLists.ETHNICITIES, ethnicity, today),
                        "/ethnicityCode",
                        "UNKNOWN_VALUE")
                .addIf(
                        nationality != null
                                && !COUNTRIES.contains(nationality)
                                && !nationality.equals(NATIONALITY_UNKNOWN),
                        "/nationalityCode",
                        "UNKNOWN_VALUE")
                .addIf(status == ChildStatus.AGED_OUT || status == ChildStatus.MERGED, "/status", "COMES_BY_ITSELF");
    }

    private static void checkPrecision(@Nullable BirthDatePrecision precision, LocalDate born, Faults faults) {
        if (precision == null) {
            return;
        }
        var firstDay = switch (precision) {
            case EXACT -> born;
            case MONTH -> born.withDayOfMonth(1);
            case YEAR, ESTIMATED -> born.withDayOfYear(1);
        };
        faults.addIf(!born.equals(firstDay), "/dateOfBirth", "NOT_THE_FIRST_DAY");
    }

    /** A child is registered under sixteen; who has grown since stays in the register, and may still be corrected. */
    void checkAgeOnRegistration(ChildDetails details, LocalDate today, Faults faults) {
        var born = details.dateOfBirth();
        var precision = details.birthDatePrecision();
        faults.addIf(
                born != null && precision != null && !new BirthDate(born, precision).isChildOn(today),
                "/dateOfBirth",
                "NOT_A_CHILD");
    }

    /** A move or a first day cannot lie ahead, before the birth, or, where a child moves, before it came. */
    void checkSince(ChildDetails details, @Nullable Child child, LocalDate today, Faults faults) {
        var residence = details.residence();
        var born = details.dateOfBirth();
        var since = residence == null ? null : residence.since();
        if (residence == null || residence.adminUnitId() == null || residence.kind() == null || since == null) {
            return;
        }
        var known = child == null ? null : child.residence();
        var before = known == null ? null : known.since();
        var isMove = known != null && residence.isElsewhereThan(known) && !since.equals(before);
        var leftOn = child != null && details.status() == child.storedStatus() ? child.leftOn() : null;
        faults.addIf(since.isAfter(today), "/residence/since", "IN_THE_FUTURE")
                .addIf(!since.equals(before) && isAfter(since, leftOn), "/residence/since", "AFTER_IT_LEFT")
                .addIf(born != null && since.isBefore(born), "/residence/since", "BEFORE_BIRTH")
                .addIf(
                        isMove && before != null && since.isBefore(before),
                        "/residence/since",
                        "BEFORE_THE_RESIDENCE_LEFT");
    }

    Faults checkForm(Departure departure) {
        return checks.of(departure);
    }

    void check(Departure departure, Child child, LocalDate today, Faults faults) {
        var status = departure.status();
        var day = departure.leftOn();
        var since = child.residence().since();
        faults.addIf(
                        status != null && status != ChildStatus.MOVED_AWAY && status != ChildStatus.DECEASED,
                        "/status",
                        "UNKNOWN_VALUE")
                .addIf(day != null && day.isAfter(today), "/leftOn", "IN_THE_FUTURE")
                .addIf(day != null && day.isBefore(child.dateOfBirth()), "/leftOn", "BEFORE_BIRTH")
                .addIf(day != null && since != null && day.isBefore(since), "/leftOn", "BEFORE_THE_RESIDENCE_LEFT")
                .throwIfAny();
    }

    /** A corrected date of birth must not make what is on record happen before it. */
    void checkBirthBefore(List<Circumstance> circumstances, ChildDetails details, Faults faults) {
        var born = details.dateOfBirth();
        var earlier = born != null
                && circumstances.stream().anyMatch(known -> known.since().isBefore(born));
        faults.addIf(earlier, "/dateOfBirth", "AFTER_A_CIRCUMSTANCE");
    }

    static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }
}
