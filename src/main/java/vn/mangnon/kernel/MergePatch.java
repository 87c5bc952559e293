package vn.mangnon.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** RFC 7396 over the input form of a resource; the result is validated as a whole, exactly as on create. */
@Singleton
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param current what the resource says now, in the form a client writes it
     * @return what it would say; a field that cannot be written is 400 with its pointer
     */
    public <T> T apply(@Nullable JsonNode patch, T current, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.malformed("PATCH_NOT_AN_OBJECT");
        }
        try {
            return json.treeToValue(merge(whole(current), patch), type);
        } catch (JsonProcessingException e) {
            throw MalformedJson.problem(e);
        }
    }

    /** Also what the caller may not read: a patch leaves alone what it does not name. */
    private JsonNode whole(Object current) {
        try (var written = new TokenBuffer(json, false)) {
            json.writer().withAttribute(Sensitive.UNMASKED, true).writeValue(written, current);
            return json.readTree(written.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode merge(@Nullable JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), merge(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
