package vn.mangnon.caseforms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.children.BirthDatePrecision;
import vn.mangnon.children.ChildCard;
import vn.mangnon.children.Children;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.FormSection;
import vn.mangnon.forms.Forms;
import vn.mangnon.forms.Prefill;
import vn.mangnon.forms.PrefillSource;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Answers as trees: read, written, taken over from what is known, and without what was told in confidence. */
@ApplicationScoped
class FormAnswers {

    private final ObjectMapper json;
    private final List<PrefillSource> sources;
    private final Forms forms;
    private final Children children;
    private final Units units;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Clock clock;

    FormAnswers(
            ObjectMapper json,
            @All List<PrefillSource> sources,
            Forms forms,
            Children children,
            Units units,
            Accounts accounts,
            CurrentUser user,
            Clock clock) {
        this.json = json;
        this.sources = sources;
        this.forms = forms;
        this.children = children;
        this.units = units;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    ObjectNode none() {
        return json.createObjectNode();
    }

    ObjectNode read(String stored) {
        try {
            return (ObjectNode) json.readTree(stored);
        } catch (JsonProcessingException e) {
            // Not its message, which quotes what it cannot read.
            throw new IllegalStateException("stored answers are not JSON");
        }
    }

    String written(ObjectNode answers) {
        return answers.toString();
    }

    /** Without the answers of these sections. */
    static ObjectNode without(Set<String> hidden, Form form, ObjectNode answers) {
        var shown = answers.deepCopy();
        form.sections().stream()
                .filter(section -> hidden.contains(section.code()))
                .flatMap(section -> section.questions().stream())
                .forEach(question -> shown.remove(question.code()));
        return shown;
    }

    /** The codes of these sections. */
    static Set<String> codes(Form form, Predicate<FormSection> which) {
        return form.sections().stream().filter(which).map(FormSection::code).collect(Collectors.toUnmodifiableSet());
    }

    /** Answers what is open with what is known; what does not fit the form, a text too long for it, stays open. */
    void fill(Form form, ObjectNode answers, CaseRef about) {
        var known = known(form, about);
        form.questions()
                .filter(question -> question.prefill() != null && !answers.has(question.code()))
                .forEach(question -> {
                    var value = known.get(question.prefill());
                    if (value == null) {
                        return;
                    }
                    var alone = none();
                    alone.set(question.code(), value);
                    if (forms.check(form, alone, "", false).none()) {
                        answers.setAll(alone);
                    }
                });
    }

    /** The register says who the child is; for the rest the most exact source is believed, and comes first. */
    private Map<Prefill, JsonNode> known(Form form, CaseRef about) {
        Map<Prefill, JsonNode> known = new EnumMap<>(Prefill.class);
        known.put(Prefill.TODAY, text(LocalDate.now(clock).toString()));
        known.put(Prefill.OFFICER_NAME, text(accounts.displayName(user.accountId())));
        if (about.childId() != null) {
            // A case may lie in this commune, and its child in another one.
            children.cardOf(about.childId(), user.children()).ifPresent(card -> child(card, known));
        }
        // A day of birth and an estimated age do not stand beside each other.
        var kept = known.containsKey(Prefill.CHILD_AGE) ? Prefill.CHILD_AGE : Prefill.CHILD_BIRTH_DATE;
        sources.forEach(source -> source.known(about.id(), form).forEach(known::putIfAbsent));
        units.find(about.incidentUnitId())
                .map(UnitRef::name)
                .ifPresent(name -> known.putIfAbsent(Prefill.INCIDENT_PLACE, text(name)));
        if (known.containsKey(kept)) {
            known.remove(kept == Prefill.CHILD_AGE ? Prefill.CHILD_BIRTH_DATE : Prefill.CHILD_AGE);
        }
        return known;
    }

    private void child(ChildCard card, Map<Prefill, JsonNode> known) {
        known.put(Prefill.CHILD_NAME, text(card.fullName()));
        known.put(Prefill.CHILD_SEX, text(card.sex()));
        if (card.born().precision() == BirthDatePrecision.EXACT) {
            known.put(Prefill.CHILD_BIRTH_DATE, text(card.born().written().toString()));
        } else {
            var years = card.born().ageOn(LocalDate.now(clock));
            known.put(Prefill.CHILD_AGE, json.getNodeFactory().numberNode(years));
        }
        if (card.carers() != null) {
            known.put(Prefill.CHILD_CARER, text(card.carers()));
        }
    }

    private static JsonNode text(@Nullable String said) {
        return TextNode.valueOf(said == null ? "" : said);
    }
}
