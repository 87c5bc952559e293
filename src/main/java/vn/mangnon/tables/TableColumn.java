package vn.mangnon.tables;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.mangnon.kernel.Folding;

/**
 * A column of a table.
 *
 * @param key what it is called by programs, and where its value stands in a JSON object: {@code residence/addressLine}
 * @param vietnamese its heading for people
 * @param english the same for those who read English
 * @param width in characters, for workbooks
 * @param alsoCalled other headings that a file may bring
 */
public record TableColumn(String key, String vietnamese, String english, int width, List<String> alsoCalled) {

    public static TableColumn of(String key, String vietnamese, String english, int width, String... alsoCalled) {
        return new TableColumn(key, vietnamese, english, width, List.of(alsoCalled));
    }

    public String heading(Locale language) {
        return language.getLanguage().equals("vi") ? vietnamese : english;
    }

    /** RFC 6901, into the object that a row is. */
    public String pointer() {
        return "/" + key;
    }

    boolean isCalled(String heading) {
        var folded = Folding.fold(heading);
        return !folded.isEmpty()
                && Stream.concat(Stream.of(key, vietnamese, english), alsoCalled.stream())
                        .anyMatch(name -> Folding.fold(name).equals(folded));
    }
}
