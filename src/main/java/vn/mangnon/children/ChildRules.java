package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Shown;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Reason;
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
    private final PovertyRule poverty;
    private final CurrentUser user;

    ChildRules(InputChecks checks, CodeLists codes, PovertyRule poverty, CurrentUser user) {
        this.checks = checks;
        this.codes = codes;
        this.poverty = poverty;
        this.user = user;
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
        checkKind(details, today, faults);
        checkDates(details, child, today, faults);
        return faults;
    }

    private void checkKind(CircumstanceDetails details, LocalDate today, Faults faults) {
        var category = details.category();
        var subcategory = details.subcategory();
        var reason = details.atRiskReason();
        var condition = details.condition();
        var kinds =
                Stream.of(category, reason, condition).filter(Objects::nonNull).count();
        faults.addIf(kinds != 1, "", "CATEGORY_OR_REASON");
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
        if (condition != null) {
            faults.addIf(!codes.knows(CodeLists.CHILD_CONDITIONS, condition, today), "/condition", "UNKNOWN_VALUE");
        }
        faults.addIf(details.riskLevel() != null && reason == null, "/riskLevel", "ONLY_WITH_A_REASON");
    }

    private static void checkDates(CircumstanceDetails details, Child child, LocalDate today, Faults faults) {
        var since = details.since();
        var until = details.until();
        var found = details.foundOn();
        var acted = details.firstActionOn();
        var born = child.dateOfBirth();
        if (since != null) {
            faults.addIf(since.isAfter(today), "/since", "IN_THE_FUTURE")
                    .addIf(since.isBefore(born), "/since", "BEFORE_BIRTH")
                    .addIf(until != null && !until.isAfter(since), "/until", "NOT_AFTER_START");
        }
        faults.addIf(details.endReason() != null && until == null, "/endReason", "ONLY_WITH_AN_END")
                .addIf(isAfter(found, today), "/foundOn", "IN_THE_FUTURE")
                .addIf(isAfter(born, found), "/foundOn", "BEFORE_BIRTH")
                .addIf(isAfter(acted, today), "/firstActionOn", "IN_THE_FUTURE")
                .addIf(isAfter(found, acted), "/firstActionOn", "BEFORE_IT_WAS_FOUND")
                .addIf(isAfter(details.evidenceOn(), today), "/evidenceOn", "IN_THE_FUTURE");
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    /** What NĐ 56/2017 makes a part of the group itself; which group needs what is data, {@code code_entry.needs}. */
    void checkNeeds(CircumstanceDetails details, Child child, Faults faults) {
        var category = details.category();
        var since = details.since();
        if (category == null || since == null) {
            return;
        }
        var needs = new LinkedHashSet<String>();
        codes.needsOf(CodeLists.SPECIAL_CIRCUMSTANCES, category).ifPresent(needs::add);
        if (details.subcategory() != null) {
            codes.needsOf(CodeLists.SPECIAL_CIRCUMSTANCES, details.subcategory())
                    .ifPresent(needs::add);
        }
        needs.forEach(need -> {
            if (PovertyRule.isAbout(need)) {
                faults.addIf(!poverty.isMet(child, need, since), "/category", "NEEDS_POVERTY");
            } else {
                checkEvidence(EvidenceKind.valueOf(need), details, faults);
            }
        });
    }

    /** One fault, though both the group and its part may ask for the same. */
    private static void checkEvidence(EvidenceKind needed, CircumstanceDetails details, Faults faults) {
        var isTold = faults.list().stream().anyMatch(known -> known.pointer().startsWith("/evidence"));
        var kind = details.evidenceKind();
        faults.addIf(!isTold && details.evidence() == null, "/evidence", "EVIDENCE_NEEDED")
                .addIf(!isTold && kind != null && kind != needed, "/evidenceKind", "NOT_WHAT_THE_GROUP_NEEDS");
    }

    /** Which register an entry stands in is what it is; another is a new entry. Only a missing part may be added. */
    Faults checkUnchanged(CircumstanceDetails details, Circumstance known, Faults faults) {
        var part = known.subcategory();
        return faults.addIf(!Objects.equals(details.category(), known.category()), "/category", "NOT_CHANGEABLE")
                .addIf(part != null && !part.equals(details.subcategory()), "/subcategory", "NOT_CHANGEABLE")
                .addIf(!Objects.equals(details.atRiskReason(), known.atRiskReason()), "/atRiskReason", "NOT_CHANGEABLE")
                .addIf(!Objects.equals(details.condition(), known.condition()), "/condition", "NOT_CHANGEABLE");
    }

    Faults checkForm(Reason reason) {
        return checks.of(reason);
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

    /** Whether no list tells it to this caller: because none does to anybody, or because he is not shown what it tells of. */
    boolean isKeptBack(String category) {
        return isSensitiveGroup(category)
                || CircumstanceView.toldBy(category)
                        .filter(sensitivity -> user.shown(sensitivity) != Shown.SHOWN)
                        .isPresent();
    }

    boolean isGroup(String category, LocalDate today) {
        return codes.knows(CodeLists.SPECIAL_CIRCUMSTANCES, category, today);
    }
}
