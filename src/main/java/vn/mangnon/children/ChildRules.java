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
import vn.mangnon.units.UnitLevel;
import vn.mangnon.units.UnitRef;

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
        faults.addIf(
                born != null && !today.isBefore(born.plusYears(Child.AGE_OF_MAJORITY)), "/dateOfBirth", "NOT_A_CHILD");
    }

    /** A corrected date of birth must not make what is on record happen before it. */
    void checkBirthBefore(List<Circumstance> circumstances, ChildDetails details, Faults faults) {
        var born = details.dateOfBirth();
        var earlier = born != null
                && circumstances.stream().anyMatch(known -> known.since().isBefore(born));
        faults.addIf(earlier, "/dateOfBirth", "AFTER_A_CIRCUMSTANCE");
    }

    void checkResidence(@Nullable UnitRef unit, LocalDate today, Faults faults) {
        var pointer = "/residence/adminUnitId";
        if (unit == null) {
            faults.add(pointer, "UNKNOWN_VALUE");
        } else {
            var tooHigh = unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.DISTRICT;
            faults.addIf(tooHigh, pointer, "NOT_A_COMMUNE_OR_HAMLET")
                    .addIf(!unit.isInForceOn(today), pointer, "UNIT_NOT_IN_FORCE");
        }
    }

    Faults check(CircumstanceDetails details, Child child, LocalDate today) {
        var faults = checks.of(details);
        var category = details.category();
        var subcategory = details.subcategory();
        var reason = details.atRiskReason();
        faults.addIf((category == null) == (reason == null), "", "CATEGORY_OR_REASON");
        if (category != null) {
            faults.addIf(
                    !codes.knows(CodeLists.SPECIAL_CIRCUMSTANCES, category, today) || category.contains("."),
                    "/category",
                    "UNKNOWN_VALUE");
        }
        if (subcategory != null) {
            faults.addIf(
                    category == null || !codes.isPartOf(CodeLists.SPECIAL_CIRCUMSTANCES, subcategory, category),
                    "/subcategory",
                    "NOT_PART_OF_CATEGORY");
        }
        if (reason != null) {
            faults.addIf(!codes.knows(CodeLists.AT_RISK_REASONS, reason, today), "/atRiskReason", "UNKNOWN_VALUE");
        }
        var since = details.since();
        if (since != null) {
            faults.addIf(since.isAfter(today), "/since", "IN_THE_FUTURE")
                    .addIf(since.isBefore(child.dateOfBirth()), "/since", "BEFORE_BIRTH")
                    .addIf(details.until() != null && !details.until().isAfter(since), "/until", "NOT_AFTER_START");
        }
        return faults;
    }

    Faults check(ChildSearch search, LocalDate today) {
        var faults = checks.of(search);
        var group = search.circumstance();
        return faults.addIf(
                        group == null && (search.text() == null || search.text().isBlank()), "/text", "REQUIRED")
                .addIf(group != null && !isGroup(group, today), "/circumstance", "UNKNOWN_VALUE")
                .addIf(
                        group != null
                                && isSensitiveGroup(group)
                                && (search.reason() == null || search.reason().isBlank()),
                        "/reason",
                        "REQUIRED");
    }

    boolean isSensitiveGroup(String category) {
        return codes.isSensitive(CodeLists.SPECIAL_CIRCUMSTANCES, category);
    }

    boolean isGroup(String category, LocalDate today) {
        return codes.knows(CodeLists.SPECIAL_CIRCUMSTANCES, category, today);
    }
}
