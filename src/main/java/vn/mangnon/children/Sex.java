package vn.mangnon.children;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Folding;

/** As Mẫu 01 has it: nam, nữ, không biết. */
@Schema(description = "As Mẫu 01: `MALE` nam; `FEMALE` nữ; `UNKNOWN` không biết.")
public enum Sex {
    MALE("Nam", "Male", "trai", "m"),
    FEMALE("Nữ", "Female", "gai", "f"),
    UNKNOWN("Không biết", "Unknown");

    private final String vietnamese;
    private final String english;
    private final Set<String> written;

    Sex(String vietnamese, String english, String... alsoWritten) {
        this.vietnamese = vietnamese;
        this.english = english;
        written = Stream.concat(Stream.of(vietnamese, english), Stream.of(alsoWritten))
                .map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it stands in a list for people. */
    public String word(Locale language) {
        return language.getLanguage().equals("vi") ? vietnamese : english;
    }

    /** What somebody means by a word of his list, with or without diacritics. */
    public static Optional<Sex> written(String word) {
        var folded = Folding.fold(word);
        return Arrays.stream(values())
                .filter(sex -> sex.written.contains(folded))
                .findFirst();
    }
}
