package vn.mangnon.tasks;

import java.util.Locale;
import java.util.ResourceBundle;

/** How a calendar names what is due: the kind, and the number of the case; what a plan orders stands as it was written. */
final class DueWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    DueWords(Locale language) {
        words = ResourceBundle.getBundle("due", language, NO_FALLBACK);
    }

    String title() {
        return words.getString("title");
    }

    String summary(DueTask task) {
        var what = words.getString(task.kind() == DueKind.CASE_CLOCK ? "clock." + task.code() : "kind." + task.kind());
        var about = task.caseNumber() == null ? task.title() : task.caseNumber();
        var text = about == null ? what : what + " – " + about;
        return task.overdue() ? words.getString("overdue") + " " + text : text;
    }
}
