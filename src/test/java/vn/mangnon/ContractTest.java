package vn.mangnon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static String render(ChangedOpenApi diff) {
        var out = new ByteArrayOutputStream();
        new ConsoleRender().render(diff, new OutputStreamWriter(out, UTF_8));
        return out.toString(UTF_8);
    }
}
