package vn.mangnon.kernel;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Jackson's complaints as problems: a code and a pointer, never its message, which may quote the input. */
public final class MalformedJson {

    private MalformedJson() {}

    public static Problem problem(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Problem.malformed("MALFORMED_JSON", new Fault(pointer(unknown.getPath()), "UNKNOWN_FIELD"));
        }
        // What the parser found while a field was being read comes wrapped, as if the field were to blame.
        if (e.getCause() instanceof JsonParseException broken) {
            return problem(broken);
        }
        if (e instanceof JsonMappingException mapping) {
            var duplicate = mapping.getOriginalMessage().startsWith("Duplicate field");
            var code = duplicate ? "DUPLICATE_FIELD" : "WRONG_TYPE";
            return Problem.malformed("MALFORMED_JSON", new Fault(pointer(mapping.getPath()), code));
        }
        var duplicate = e.getOriginalMessage().startsWith("Duplicate field");
        if (duplicate && e.getProcessor() instanceof JsonParser parser) {
            var pointer = parser.getParsingContext().pathAsPointer().toString();
            return Problem.malformed("MALFORMED_JSON", new Fault(pointer, "DUPLICATE_FIELD"));
        }
        return Problem.malformed("MALFORMED_JSON", new Fault("", duplicate ? "DUPLICATE_FIELD" : "NOT_JSON"));
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
