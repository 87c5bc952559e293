package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Stream;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Shown;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Reason;

/** What must be true of a circumstance, a risk or a condition of a child, and which groups are told to whom. */
@ApplicationScoped
class CircumstanceRules {

    private final InputChecks checks;
    private final CodeLists codes;
    private final PovertyRule poverty;
    private final CurrentUser user;

    CircumstanceRules(InputChecks checks, CodeLists codes, PovertyRule poverty, CurrentUser user) {
        this.checks = checks;
        this.codes = codes;
        this.poverty = poverty;
        this.user = user;
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
                .addIf(ChildRules.isAfter(found, today), "/foundOn", "IN_THE_FUTURE")
                .addIf(ChildRules.isAfter(born, found), "/foundOn", "BEFORE_BIRTH")
                .addIf(ChildRules.isAfter(acted, today), "/firstActionOn", "IN_THE_FUTURE")
                .addIf(ChildRules.isAfter(found, acted), "/firstActionOn", "BEFORE_IT_WAS_FOUND")
                .addIf(ChildRules.isAfter(details.evidenceOn(), today), "/evidenceOn", "IN_THE_FUTURE");
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
