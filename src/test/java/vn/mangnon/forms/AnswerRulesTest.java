package vn.mangnon.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.kernel.Fault;

/** What is an answer and what is not, told all at once. */
class AnswerRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Question question(String code, QuestionType type, boolean required) {
        var options = type == QuestionType.CHOICE
                ? List.of(new QuestionOption("A", "Một"), new QuestionOption("B", "Hai"))
                : List.<QuestionOption>of();
        var columns = type == QuestionType.TABLE
                ? List.of(
                        new QuestionColumn("what", "Việc", QuestionType.TEXT, true),
                        new QuestionColumn("cost", "Kinh phí", QuestionType.NUMBER, false))
                : List.<QuestionColumn>of();
        return new Question(
                code,
                "Câu " + code,
                type,
                required,
                false,
                false,
                type == QuestionType.LEVEL,
                null,
                options,
                null,
                columns,
                null);
    }

    private static Form form(Question... questions) {
        return new Form(
                UUID.randomUUID(),
                "thu",
                1,
                "Mẫu thử",
                "BÁO CÁO",
                "Thử",
                OfficialStatus.UNCONFIRMED,
                "Đ.1",
                "Cán bộ",
                null,
                List.of(new FormSection("all", "Tất cả", null, false, List.of(questions))));
    }

    private static final Form ONE_OF_EACH = form(java.util.Arrays.stream(QuestionType.values())
            .map(type -> question("q" + type.ordinal(), type, true))
            .toArray(Question[]::new));

    private static ObjectNode answers(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }

    private static List<String> told(Form form, ObjectNode answers, boolean whole) {
        return AnswerRules.check(form, answers, "/answers", whole).list().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TEXT           | "Bé bị đánh"                          |
                    TEXT           | 1                                     | /answers/q WRONG_TYPE
                    TEXT           | "a\\u0000b"                           | /answers/q WRONG_TYPE
                    TEXT           | "\\ud800"                             | /answers/q WRONG_TYPE
                    NUMBER         | 12.5                                  |
                    NUMBER         | "12"                                  | /answers/q WRONG_TYPE
                    NUMBER         | 1e999999999                           | /answers/q WRONG_TYPE
                    NUMBER         | 1000000000000001                      | /answers/q WRONG_TYPE
                    DATE           | "2026-02-28"                          |
                    DATE           | "2026-02-30"                          | /answers/q WRONG_TYPE
                    DATE           | "0001-01-01"                          | /answers/q WRONG_TYPE
                    DATE_TIME      | "2026-02-16T22:40:00+07:00"           |
                    DATE_TIME      | "2026-02-16"                          | /answers/q WRONG_TYPE
                    CHOICE         | "B"                                   |
                    CHOICE         | "C"                                   | /answers/q UNKNOWN_VALUE
                    CHOICE         | ["A"]                                 | /answers/q WRONG_TYPE
                    LEVEL          | "MEDIUM"                              |
                    LEVEL          | "Cao"                                 | /answers/q UNKNOWN_VALUE
                    YES_NO_UNKNOWN | "UNKNOWN"                             |
                    YES_NO_UNKNOWN | true                                  | /answers/q WRONG_TYPE
                    TABLE          | [{"what": "Thăm hộ", "cost": 50000}]  |
                    TABLE          | [{"cost": "x", "else": 1}]            | /answers/q/0/cost WRONG_TYPE; /answers/q/0/else UNKNOWN_QUESTION; /answers/q/0/what REQUIRED
                    TABLE          | [1]                                   | /answers/q/0 WRONG_TYPE
                    TABLE          | {}                                    | /answers/q WRONG_TYPE
                    """)
    void each_type_of_question_takes_its_answers_and_no_others(QuestionType type, String value, String faults)
            throws JsonProcessingException {
        var form = form(question("q", type, false));
        var answers = answers("{\"q\": " + value + "}");
        assertEquals(
                faults == null ? List.of() : List.of(faults.split("; ")),
                told(form, answers, false).stream().sorted().toList());
    }

    @Test
    void everything_that_is_missing_is_told_at_once_but_only_when_it_is_to_be_whole() throws JsonProcessingException {
        assertEquals(List.of(), told(ONE_OF_EACH, answers("{}"), false));
        assertEquals(
                IntStream.range(0, 8)
                        .mapToObj(i -> "/answers/q" + i + " REQUIRED")
                        .toList(),
                told(ONE_OF_EACH, answers("{}"), true));
    }

    @Test
    void what_says_nothing_is_no_answer() throws JsonProcessingException {
        var answers = answers("{\"q0\": \"  \\n \", \"q1\": null, \"q4\": null, \"q7\": []}");
        assertEquals(List.of(), told(ONE_OF_EACH, answers, false));
        assertTrue(answers.isEmpty(), answers.toString());
    }

    @Test
    void text_is_kept_composed_and_without_blanks_around_it() throws JsonProcessingException {
        var answers = answers("{\"q0\": \"  Nguyễn \"}");
        assertEquals(List.of(), told(ONE_OF_EACH, answers, false));
        assertEquals("Nguyễn", answers.get("q0").textValue());
    }

    @Test
    void a_question_that_the_form_does_not_have_is_told_by_its_escaped_name() throws JsonProcessingException {
        assertEquals(List.of("/answers/a~1b~0 UNKNOWN_QUESTION"), told(ONE_OF_EACH, answers("{\"a/b~\": 1}"), false));
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    /** Whatever a client sends: no accident, every fault has a pointer below the answers, and what passes once passes again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void any_answers_are_judged_and_judged_alike_the_second_time(int seed) throws JsonProcessingException {
        var random = new Random(seed);
        var values = List.of(
                "null",
                "1",
                "-2.5",
                "true",
                "\"\"",
                "\"A\"",
                "\"HIGH\"",
                "\"YES\"",
                "\"2026-05-06\"",
                "[]",
                "{}",
                "[{}]",
                "[{\"what\": \"x\"}]",
                "[[1]]",
                "\"2026-02-16T22:40:00Z\"",
                "\"ế\\t\"");
        var parts = new ArrayList<String>();
        IntStream.range(0, 8)
                .filter(i -> random.nextBoolean())
                .forEach(i -> parts.add("\"q" + i + "\": " + values.get(random.nextInt(values.size()))));
        var answers = answers("{" + String.join(", ", parts) + "}");
        var first = AnswerRules.check(ONE_OF_EACH, answers, "/answers", true).list();
        assertTrue(first.stream().map(Fault::pointer).allMatch(pointer -> pointer.startsWith("/answers/q")));
        var cleaned = answers.deepCopy();
        var second = AnswerRules.check(ONE_OF_EACH, answers, "/answers", true).list();
        assertEquals(first, second, answers.toString());
        assertEquals(cleaned, answers);
    }

    static List<Integer> fewerSeeds() {
        return IntStream.range(0, 50).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("fewerSeeds")
    void the_totals_of_the_levels_add_up_to_what_was_answered(int seed) {
        var random = new Random(seed);
        var questions = IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(i -> question("q" + i, QuestionType.LEVEL, false))
                .toArray(Question[]::new);
        var answers = JSON.createObjectNode();
        var chosen = new int[3];
        for (var question : questions) {
            var level = random.nextInt(4);
            if (level < 3) {
                chosen[level]++;
                answers.put(question.code(), Level.values()[level].name());
            }
        }
        var totals = LevelTotals.of(form(questions), answers);
        assertEquals(List.of(new LevelTotals("all", chosen[0], chosen[1], chosen[2])), totals);
        assertFalse(totals.isEmpty());
    }
}
