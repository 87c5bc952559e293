package vn.mangnon.forms;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import vn.mangnon.kernel.Faults;

/** What a version must be beyond its fields: questions whose answers can be told apart, and each kind with what it needs. */
final class FormTemplateRules {

    private static final Set<QuestionType> IN_A_CELL =
            EnumSet.of(QuestionType.TEXT, QuestionType.NUMBER, QuestionType.DATE);

    private FormTemplateRules() {}

    /** @param faults of the fields; what is missing there is not looked at here */
    static Faults check(FormTemplateDetails details, Faults faults) {
        if (!faults.none()) {
            return faults;
        }
        var to = details.validTo();
        faults.addIf(to != null && !to.isAfter(details.validFrom()), "/validTo", "NOT_AFTER_START");
        var sections = new HashSet<String>();
        var questions = new HashSet<String>();
        for (int i = 0; i < details.sections().size(); i++) {
            var section = details.sections().get(i);
            var at = "/sections/" + i;
            faults.addIf(!sections.add(section.code()), at + "/code", "CODE_GIVEN_TWICE");
            for (int j = 0; j < section.questions().size(); j++) {
                var question = section.questions().get(j);
                var where = at + "/questions/" + j;
                faults.addIf(!questions.add(question.code()), where + "/code", "CODE_GIVEN_TWICE");
                check(question, where, faults);
            }
        }
        return faults;
    }

    private static void check(Question question, String at, Faults faults) {
        var type = question.type();
        faults.addIf(
                        (type == QuestionType.CHOICE) != !question.options().isEmpty(),
                        at + "/options",
                        type == QuestionType.CHOICE ? "REQUIRED" : "NOT_OF_THIS_TYPE")
                .addIf(
                        (type == QuestionType.TABLE) != !question.columns().isEmpty(),
                        at + "/columns",
                        type == QuestionType.TABLE ? "REQUIRED" : "NOT_OF_THIS_TYPE")
                .addIf(type != QuestionType.LEVEL && question.anchors() != null, at + "/anchors", "NOT_OF_THIS_TYPE")
                .addIf(type != QuestionType.LEVEL && question.scored(), at + "/scored", "NOT_OF_THIS_TYPE")
                // Who need not know it cannot be made to say it.
                .addIf(question.required() && question.ifKnown(), at + "/ifKnown", "REQUIRED_AND_IF_KNOWN");
        var codes = new HashSet<String>();
        for (int i = 0; i < question.options().size(); i++) {
            faults.addIf(
                    !codes.add(question.options().get(i).code()), at + "/options/" + i + "/code", "CODE_GIVEN_TWICE");
        }
        for (int i = 0; i < question.columns().size(); i++) {
            var column = question.columns().get(i);
            faults.addIf(!codes.add(column.code()), at + "/columns/" + i + "/code", "CODE_GIVEN_TWICE")
                    .addIf(!IN_A_CELL.contains(column.type()), at + "/columns/" + i + "/type", "NOT_IN_A_TABLE");
        }
    }
}
