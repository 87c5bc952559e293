package vn.mangnon.codes;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mangnon.kernel.Folding;
import java.util.Set;
import java.util.function.IntFunction;

/** The door: a few hundred rows that change only with a migration, so they are read once, at start. */
@ApplicationScoped
public class CodeLists {

    public static final String SPECIAL_CIRCUMSTANCES = "special-circumstances";
    public static final String AT_RISK_REASONS = "at-risk-reasons";
    public static final String CHILD_CONDITIONS = "child-conditions";
    public static final String ENTITLEMENTS = "entitlements";
    public static final String ETHNICITIES = "ethnicities";
    public static final String SERVICE_LINES = "service-lines";
    public static final String CONSENT_PURPOSES = "consent-purposes";

    private final CodeEntryRepository entries;
    private Map<String, Map<String, CodeEntry>> lists = Map.of();

    CodeLists(CodeEntryRepository entries) {
        this.entries = entries;
    }

    @Transactional
    void atStart(@Observes @Priority(10) StartupEvent event) {
        Map<String, Map<String, CodeEntry>> read = new LinkedHashMap<>();
        entries.everyOne()
                .forEach(entry -> read.computeIfAbsent(entry.list(), list -> new LinkedHashMap<>())
                        .put(entry.code(), entry));
        lists = read;
    }

    /** The codes of a list that are in force on a day, in its order. */
    public List<String> codes(String list, LocalDate day) {
        return lists.getOrDefault(list, Map.of()).values().stream()
                .filter(entry -> entry.isInForceOn(day))
                .map(CodeEntry::code)
                .toList();
    }

    public boolean knows(String list, String code, LocalDate day) {
        return find(list, code).filter(entry -> entry.isInForceOn(day)).isPresent();
    }

    /** Whether the code says something that lists and URLs must not tell. */
    public boolean isSensitive(String list, String code) {
        return find(list, code).map(CodeEntry::sensitive).orElse(false);
    }

    /** What an entry with this code must bring; see {@code code_entry.needs}. */
    public Optional<String> needsOf(String list, String code) {
        return find(list, code).map(CodeEntry::needs);
    }

    /** What a neighbour may know of a code. */
    public record Applying(String code, String labelVi, String labelEn, boolean sensitive, String legalBasis) {

        public String label(String language) {
            return language.equals("en") ? labelEn : labelVi;
        }
    }

    /**
     * The codes in force on a day that are for a person like this.
     *
     * @param turns the day on which the person turns so many years old
     * @param holding the codes that hold of the person
     */
    public List<Applying> applying(String list, IntFunction<LocalDate> turns, Set<String> holding, LocalDate day) {
        return lists.getOrDefault(list, Map.of()).values().stream()
                .filter(entry -> entry.isInForceOn(day) && entry.appliesTo(turns, holding, day))
                .map(entry -> new Applying(
                        entry.code(), entry.labelVi(), entry.labelEn(), entry.sensitive(), entry.legalBasis()))
                .toList();
    }

    public boolean isPartOf(String list, String code, String parentCode) {
        return find(list, code)
                .filter(entry -> parentCode.equals(entry.parentCode()))
                .isPresent();
    }

    /** The code that is meant by a code or by a label in either language, however it is written. */
    public Optional<String> codeOf(String list, String text, LocalDate day) {
        var folded = Folding.fold(text);
        return lists.getOrDefault(list, Map.of()).values().stream()
                .filter(entry -> entry.isInForceOn(day))
                .filter(entry -> entry.code().equals(text)
                        || Folding.fold(entry.labelVi()).equals(folded)
                        || Folding.fold(entry.labelEn()).equals(folded))
                .map(CodeEntry::code)
                .findFirst();
    }

    List<String> names() {
        return lists.keySet().stream().sorted().toList();
    }

    Optional<List<CodeEntryView>> entriesOf(String list) {
        return Optional.ofNullable(lists.get(list))
                .map(byCode -> byCode.values().stream().map(CodeEntryView::of).toList());
    }

    private Optional<CodeEntry> find(String list, String code) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(code));
    }
}
