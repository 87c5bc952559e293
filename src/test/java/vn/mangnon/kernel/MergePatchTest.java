package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Note(@Nullable String title, @Nullable List<String> words) {}

    /** RFC 7396, appendix A, line by line: the original, the patch, the result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a":"b"}           | {"a":"c"}                 | {"a":"c"}
                    {"a":"b"}           | {"b":"c"}                 | {"a":"b","b":"c"}
                    {"a":"b"}           | {"a":null}                | {}
                    {"a":"b","b":"c"}   | {"a":null}                | {"b":"c"}
                    {"a":["b"]}         | {"a":"c"}                 | {"a":"c"}
                    {"a":"c"}           | {"a":["b"]}               | {"a":["b"]}
                    {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]}   | {"a":[1]}                 | {"a":[1]}
                    ["a","b"]           | ["c","d"]                 | ["c","d"]
                    {"a":"b"}           | ["c"]                     | ["c"]
                    {"a":"foo"}         | null                      | null
                    {"a":"foo"}         | "bar"                     | "bar"
                    {"e":null}          | {"a":1}                   | {"e":null,"a":1}
                    [1,2]               | {"a":"b","c":null}        | {"a":"b"}
                    {}                  | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    """)
    void merging_is_as_the_appendix_of_the_rfc_has_it(String original, String patch, String result)
            throws JsonProcessingException {
        var target = JSON.readTree(original);
        assertEquals(JSON.readTree(result), MergePatch.merge(target, JSON.readTree(patch)));
        assertEquals(JSON.readTree(original), target, "what was there is left as it was");
    }

    @Test
    void a_patch_of_a_record_leaves_clears_and_replaces() throws JsonProcessingException {
        var note = new Note("một", List.of("a", "b"));
        var patches = new MergePatch(JSON);
        assertEquals(note, patches.apply(JSON.readTree("{}"), note, Note.class));
        assertEquals(
                new Note(null, List.of("c")),
                patches.apply(JSON.readTree("{\"title\":null,\"words\":[\"c\"]}"), note, Note.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1"})
    void a_patch_that_is_no_object_is_malformed(String patch) throws JsonProcessingException {
        assertNotAnObject(JSON.readTree(patch));
    }

    @Test
    void no_patch_at_all_is_malformed() {
        assertNotAnObject(null);
    }

    private static void assertNotAnObject(@Nullable JsonNode patch) {
        var note = new Note("một", null);
        var problem = assertThrows(Problem.class, () -> new MergePatch(JSON).apply(patch, note, Note.class));
        assertEquals(400, problem.status());
        assertEquals("PATCH_NOT_AN_OBJECT", problem.code());
    }

    @Test
    void a_field_that_is_not_there_is_named_with_its_pointer() throws JsonProcessingException {
        var patch = JSON.readTree("{\"a/b~c\":1}");
        var problem =
                assertThrows(Problem.class, () -> new MergePatch(JSON).apply(patch, new Note(null, null), Note.class));
        assertEquals(List.of(new Fault("/a~1b~0c", "UNKNOWN_FIELD")), problem.faults());
    }
}
