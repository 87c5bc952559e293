package vn.mangnon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Faults;
import vn.mangnon.printing.PrintedDocument;

/** The door: forms, and what answers to them are worth. */
@ApplicationScoped
public class Forms {

    /**
     * What stands on a printed form beside the answers.
     *
     * @param superior the body above, or absent
     * @param agency the body whose officer filled it in
     * @param place where it was signed, as the letterhead names it
     * @param date when it was completed; absent for a draft
     * @param signerName who completed it; absent for a draft
     * @param notice what else stands at the head of every page, such as that it is a draft, or absent
     * @param hidden the sections whose answers this reader is not shown
     */
    public record Filling(
            @Nullable String superior,
            String agency,
            @Nullable String place,
            @Nullable LocalDate date,
            @Nullable String signerName,
            @Nullable String notice,
            Set<String> hidden) {}

    private final FormTemplateRepository templates;
    private final Clock clock;

    Forms(FormTemplateRepository templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public Optional<Form> inForceOn(LocalDate day, String code) {
        return templates.inForceOn(day, code).map(FormTemplate::form);
    }

    public Optional<Form> version(String code, int version) {
        return templates.edition(code, version).map(FormTemplate::form);
    }

    /** These versions, by id; one that there is not is left out. */
    public Map<UUID, Form> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : templates.all(List.copyOf(ids)).stream()
                        .map(FormTemplate::form)
                        .collect(Collectors.toMap(Form::id, Function.identity()));
    }

    /**
     * What is wrong with these answers, with pointers from {@code at} on; puts them in order on the way (NFC, no blanks
     * around a text, nothing that says nothing).
     *
     * @param whole whether every required question must be answered, as it must to complete a form
     */
    public Faults check(Form form, ObjectNode answers, String at, boolean whole) {
        return AnswerRules.check(form, answers, at, whole);
    }

    /** For each section with scored questions how often each level was chosen. */
    public List<LevelTotals> totals(Form form, JsonNode answers) {
        return LevelTotals.of(form, answers);
    }

    /** The filled form, to be read on paper; open questions are left as dots. */
    public PrintedDocument printed(Form form, JsonNode answers, Filling filling) {
        return FilledPages.of(form, answers, filling, clock.getZone());
    }
}
