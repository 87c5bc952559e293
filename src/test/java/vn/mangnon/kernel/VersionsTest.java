package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void a_tag_begins_with_the_version_and_names_its_facets() {
        assertEquals("7", Versions.tag(7));
        assertEquals("7-vi-ACTIVE", Versions.tag(7, Locale.forLanguageTag("vi"), "ACTIVE"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void a_change_without_its_version_is_428(String ifMatch) {
        var problem = assertThrows(Problem.class, () -> Versions.require(ifMatch, 3));
        assertEquals(428, problem.status());
        assertEquals("IF_MATCH_REQUIRED", problem.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "\"3-vi-ACTIVE\"", "\"3-en\"", "*", "\"1\", \"3\"", "\"1\",\"3-vi\",\"4\""})
    void the_version_it_was_made_from_is_accepted_in_any_language_and_in_a_list(String ifMatch) {
        assertDoesNotThrow(() -> Versions.require(ifMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"4-vi\"", "\"33\"", "\"13\"", "\"1\", \"2\"", "\"03\"", "\"-3\""})
    void another_version_is_412(String ifMatch) {
        assertStale(ifMatch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "W/\"3-vi\""})
    void a_weak_tag_does_not_match(String ifMatch) {
        assertStale(ifMatch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "3\"", "'3'", "\"3\"-vi", "\"\""})
    void what_is_no_entity_tag_does_not_match(String ifMatch) {
        assertStale(ifMatch);
    }

    private static void assertStale(String ifMatch) {
        var problem = assertThrows(Problem.class, () -> Versions.require(ifMatch, 3));
        assertEquals(412, problem.status());
        assertEquals("VERSION_STALE", problem.code());
    }
}
