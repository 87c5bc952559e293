package vn.mangnon.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.kernel.Faults;

/**
 * What answers must be to be those of a form. A draft may leave out what it likes, but what it says must make sense; what is
 * completed answers every required question.
 */
final class AnswerRules {

    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_ROWS = 200;

    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final int MOST_DECIMALS = 6;

    private final Faults faults = new Faults();

    private AnswerRules() {}

    /**
     * Puts texts into the form the database keeps (NFC, outer blanks away), drops what says nothing, and collects what is
     * wrong, with pointers into the answers.
     *
     * @param answers changed in place
     * @param at the pointer to them
     * @param whole whether required questions must be answered
     */
    static Faults check(Form form, ObjectNode answers, String at, boolean whole) {
        var rules = new AnswerRules();
        Map<String, Question> known = new HashMap<>();
        form.questions().forEach(question -> known.put(question.code(), question));
        for (var name : names(answers)) {
            var question = known.get(name);
            if (question == null) {
                // A stranger's name may hold anything, and is told as JSON pointers are: escaped.
                rules.faults.add(at + "/" + name.replace("~", "~0").replace("/", "~1"), "UNKNOWN_QUESTION");
            } else {
                rules.answer(question, answers, at + "/" + name);
            }
        }
        if (whole) {
            form.questions()
                    .filter(question -> question.required() && !answers.has(question.code()))
                    .forEach(question -> rules.faults.add(at + "/" + question.code(), "REQUIRED"));
        }
        return rules.faults;
    }

    private static String[] names(ObjectNode answers) {
        return answers.properties().stream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    private void answer(Question question, ObjectNode answers, String at) {
        var value = answers.get(question.code());
        switch (question.type()) {
            case TEXT -> text(question.code(), answers, at);
            case NUMBER, DATE, DATE_TIME -> simple(question.type(), question.code(), answers, at);
            case CHOICE ->
                oneOf(
                        value,
                        question.options().stream().map(QuestionOption::code).toArray(String[]::new),
                        at);
            case LEVEL ->
                oneOf(value, Arrays.stream(Level.values()).map(Level::name).toArray(String[]::new), at);
            case YES_NO_UNKNOWN -> oneOf(value, new String[] {"YES", "NO", "UNKNOWN"}, at);
            case TABLE -> table(question, value, at);
        }
        var left = answers.get(question.code());
        var isEmptyTable = question.type() == QuestionType.TABLE && left != null && left.isArray() && left.isEmpty();
        if (left != null && (left.isNull() || isEmptyTable)) {
            answers.remove(question.code());
        }
    }

    private void simple(QuestionType type, String name, ObjectNode in, String at) {
        var value = in.get(name);
        if (value.isNull()) {
            return;
        }
        switch (type) {
            case NUMBER -> faults.addIf(!isNumber(value), at, "WRONG_TYPE");
            case DATE -> faults.addIf(!isDate(value), at, "WRONG_TYPE");
            case DATE_TIME -> faults.addIf(!isMoment(value), at, "WRONG_TYPE");
            case TEXT, CHOICE, LEVEL, YES_NO_UNKNOWN, TABLE -> throw new IllegalStateException("not simple: " + type);
        }
    }

    private void text(String name, ObjectNode in, String at) {
        var value = in.get(name);
        if (value.isNull()) {
            return;
        }
        if (!value.isTextual() || !isPlain(value.textValue())) {
            faults.add(at, "WRONG_TYPE");
            return;
        }
        var text = Normalizer.normalize(value.textValue().strip(), Normalizer.Form.NFC);
        if (text.length() > LONGEST_TEXT) {
            faults.add(at, "SIZE", Map.of("min", 1, "max", LONGEST_TEXT));
        } else if (text.isEmpty()) {
            in.remove(name);
        } else {
            in.set(name, TextNode.valueOf(text));
        }
    }

    /** No half of a pair, and of the signs that are not letters only what sets them apart on the page. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(sign -> sign >= 0xD800 && sign <= 0xDFFF
                        || Character.isISOControl(sign) && sign != '\n' && sign != '\t' && sign != '\r'
                        || sign == 0xFFFE
                        || sign == 0xFFFF);
    }

    private static boolean isNumber(JsonNode value) {
        if (!value.isNumber() || value.isDouble() && !Double.isFinite(value.doubleValue())) {
            return false;
        }
        var number = value.decimalValue();
        return number.precision() <= 40
                && Math.abs(number.scale()) <= 40
                && number.abs().compareTo(LARGEST_NUMBER) <= 0
                && number.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private static boolean isDate(JsonNode value) {
        try {
            return value.isTextual()
                    && value.textValue().length() == "YYYY-MM-DD".length()
                    && isOfOurTimes(LocalDate.parse(value.textValue()).getYear());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMoment(JsonNode value) {
        try {
            return value.isTextual()
                    && isOfOurTimes(OffsetDateTime.parse(value.textValue()).getYear());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isOfOurTimes(int year) {
        return year >= 1800 && year < 2200;
    }

    private void oneOf(JsonNode value, String[] codes, String at) {
        if (value.isNull()) {
            return;
        }
        if (!value.isTextual()) {
            faults.add(at, "WRONG_TYPE");
        } else if (!Arrays.asList(codes).contains(value.textValue())) {
            faults.add(at, "UNKNOWN_VALUE");
        }
    }

    private void table(Question question, JsonNode value, String at) {
        if (value.isNull()) {
            return;
        }
        if (!(value instanceof ArrayNode rows)) {
            faults.add(at, "WRONG_TYPE");
            return;
        }
        if (rows.size() > MOST_ROWS) {
            faults.add(at, "SIZE", Map.of("min", 0, "max", MOST_ROWS));
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ObjectNode row) {
                row(question, row, at + "/" + i);
            } else {
                faults.add(at + "/" + i, "WRONG_TYPE");
            }
        }
    }

    /** Of a row that was begun its required cells are missed even in a draft: nobody would find it again. */
    private void row(Question question, ObjectNode row, String at) {
        Map<String, QuestionColumn> known = new HashMap<>();
        question.columns().forEach(column -> known.put(column.code(), column));
        for (var name : names(row)) {
            var column = known.get(name);
            var where = at + "/" + name.replace("~", "~0").replace("/", "~1");
            if (column == null) {
                faults.add(where, "UNKNOWN_QUESTION");
            } else if (row.get(name).isNull()) {
                row.remove(name);
            } else if (column.type() == QuestionType.TEXT) {
                text(name, row, where);
            } else {
                simple(column.type(), name, row, where);
            }
        }
        question.columns().stream()
                .filter(column -> column.required() && !row.has(column.code()))
                .forEach(column -> faults.add(at + "/" + column.code(), "REQUIRED"));
    }
}
