package vn.mangnon.forms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an answer looks like. */
@Schema(name = "QuestionType", description = """
                `TEXT`: a string. `NUMBER`: a number. `DATE`: `YYYY-MM-DD`. `DATE_TIME`: RFC 3339 with offset. `CHOICE`: the code of \
                one of `options`. `LEVEL`: `HIGH`, `MEDIUM` or `LOW`, whose meaning `anchors` tell. `YES_NO_UNKNOWN`: `YES`, \
                `NO` or `UNKNOWN`. `TABLE`: a list of objects, each with the codes of `columns`.""")
public enum QuestionType {
    TEXT,
    NUMBER,
    DATE,
    DATE_TIME,
    CHOICE,
    LEVEL,
    YES_NO_UNKNOWN,
    TABLE
}
