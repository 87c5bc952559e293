package vn.mangnon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** The published contract is what the build makes; what was published may grow and not break. */
@QuarkusTest
class ContractTest {

    private static final String PUBLISH = "publish the contract: cp target/openapi/openapi.* openapi/";

    @Test
    void the_published_contract_is_the_one_the_build_makes() throws IOException {
        for (var name : new String[] {"openapi.json", "openapi.yaml"}) {
            var built = Path.of("target", "openapi", name);
            var published = Path.of("openapi", name);
            assertTrue(Files.exists(published), PUBLISH);
            assertEquals(Files.readString(built), Files.readString(published), PUBLISH);
        }
    }

    @Test
    void the_contract_only_grows() throws IOException {
        var released = Path.of("openapi", "released.json");
        assertTrue(Files.exists(released), "no released contract to compare with");
        var diff = OpenApiCompare.fromContents(
                Files.readString(released), Files.readString(Path.of("target", "openapi", "openapi.json")));
        assertTrue(diff.isCompatible(), () -> "Breaking change:\n" + render(diff));
    }

    @Test
    void every_value_of_an_enum_is_explained() throws IOException {
        var silent = new ArrayList<String>();
        schemas().properties().forEach(schema -> {
            var said = schema.getValue().path("description").asText();
            schema.getValue().path("enum").forEach(value -> {
                if (!said.contains('`' + value.asText() + '`')) {
                    silent.add(schema.getKey() + "." + value.asText());
                }
            });
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void a_merge_patch_may_say_null_for_what_need_not_be_there() throws IOException {
        var child = schemas().get("ChildPatch").get("properties");
        assertEquals(
                "[\"string\",\"null\"]", child.get("personalId").get("type").toString());
        assertTrue(child.get("personalIdStatus").get("enum").toString().endsWith("\"REJECTED\",null]"));
        assertEquals("string", child.get("fullName").get("type").asText());
        assertEquals("#/components/schemas/Sex", child.get("sex").get("$ref").asText());
        var made = schemas().get("ChildDetails").get("properties");
        assertEquals("string", made.get("personalId").get("type").asText());
    }

    @Test
    void an_answer_says_what_is_always_there() throws IOException {
        assertEquals(
                "[\"items\"]", schemas().get("PageChildSummary").get("required").toString());
        assertTrue(schemas().get("ChildSummary").get("required").toString().contains("\"atRisk\""));
        assertTrue(schemas().get("Tokens").get("required").toString().contains("\"expiresIn\""));
        assertFalse(schemas().get("Child").get("required").toString().contains("\"personalId\""));
        // What is sent says itself what it requires: an absent truth value is false.
        assertFalse(schemas().get("CaseDetails").get("required").toString().contains("\"emergency\""));
    }

    private static JsonNode schemas() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("target", "openapi", "openapi.json").toFile())
                .at("/components/schemas");
    }

    private static String render(ChangedOpenApi diff) {
        var out = new ByteArrayOutputStream();
        new ConsoleRender().render(diff, new OutputStreamWriter(out, UTF_8));
        return out.toString(UTF_8);
    }
}
