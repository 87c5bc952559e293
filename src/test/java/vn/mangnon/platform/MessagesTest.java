package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources say has its words, in both languages. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/mangnon");
    private static final String CODE = "\"([A-Z][A-Z0-9_]{2,})\"";

    private static final Pattern PROBLEM = Pattern.compile(
            "Problem\\s*\\.(?:malformed|conflict|forbidden|unprocessable|unauthenticated|conflictWith|tooMany)\\(\\s*"
                    + CODE + "|Problem\\s*\\.of\\([^;\"]*?" + CODE);
    private static final Pattern FAULT = Pattern.compile(
            "(?:\\.add|\\.addIf|new Fault)\\([^;\"]*?(?:\"[?/][^\"]*\"|\"\"|pointer)(?:\\s*\\+[^,;]*)?,\\s*" + CODE);
    private static final Pattern WARNING = Pattern.compile("codes\\.add\\(" + CODE);
    private static final Pattern CONSTRAINT = Pattern.compile("jakarta\\.validation\\.constraints\\.([A-Za-z]+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private final ResourceBundle vietnamese = bundle("vi");
    private final ResourceBundle english = bundle("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
    }

    @Test
    void both_languages_have_the_same_parameters_and_no_empty_text() {
        for (var key : vietnamese.keySet()) {
            assertEquals(parameters(vietnamese.getString(key)), parameters(english.getString(key)), key);
            assertFalse(vietnamese.getString(key).isBlank(), key);
            assertFalse(english.getString(key).isBlank(), key);
        }
    }

    @Test
    void every_problem_has_its_title() throws IOException {
        var codes = codes(PROBLEM);
        codes.addAll(Set.of("NOT_FOUND", "VALIDATION_FAILED"));
        assertTrue(codes.containsAll(Set.of("IF_MATCH_REQUIRED", "REGISTERED_ELSEWHERE", "INTERNAL_ERROR")));
        codes.forEach(code -> assertKnown(code + ".title"));
    }

    @Test
    void every_fault_has_its_message() throws IOException {
        var codes = codes(FAULT);
        assertTrue(
                codes.containsAll(Set.of("IN_THE_FUTURE", "PASSWORD_TOO_LONG", "SENSITIVE_FILTER", "GIVEN_TWICE")),
                codes::toString);
        codes.forEach(code -> assertKnown("fault." + code));
    }

    @Test
    void every_constraint_has_its_message() throws IOException {
        var names = codes(CONSTRAINT);
        assertTrue(names.containsAll(Set.of("NotNull", "Size")));
        for (var name : names) {
            // The same words for all three, and bounds by their own names; see kernel.InputChecks.
            assertKnown("fault."
                    + switch (name) {
                        case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
                        case "Min" -> "TOO_SMALL";
                        case "Max" -> "TOO_LARGE";
                        default -> name.toUpperCase(Locale.ROOT);
                    });
        }
        assertKnown("fault.PERSON_NAME");
    }

    @Test
    void every_warning_has_its_message() throws IOException {
        var codes = codes(WARNING);
        assertTrue(codes.contains("CAREGIVER_MISSING"));
        codes.forEach(code -> assertKnown("warning." + code));
    }

    @Test
    void no_word_is_kept_for_a_code_that_nobody_says() throws IOException {
        var said = new TreeSet<String>();
        said.addAll(codes(Pattern.compile(CODE)));
        said.addAll(Set.of("SIZE", "PATTERN", "DIGITS", "PERSON_NAME"));
        for (var key : vietnamese.keySet()) {
            var code = key.replaceFirst("^(fault|warning)\\.", "").replaceFirst("\\.(title|detail)$", "");
            assertTrue(said.contains(code), () -> key + " is said by nobody");
        }
    }

    private void assertKnown(String key) {
        assertTrue(vietnamese.containsKey(key), () -> key + " is missing in problems_vi.properties");
        assertTrue(english.containsKey(key), () -> key + " is missing in problems_en.properties");
    }

    private static Set<String> codes(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var codes = new TreeSet<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(MessagesTest::code)
                        .forEach(codes::add);
            }
            return codes;
        }
    }

    private static String code(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "problems",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
