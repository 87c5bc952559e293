package vn.mangnon.kernel;

import java.util.Map;

/**
 * One thing wrong with the input.
 *
 * @param pointer RFC 6901 into the body, or {@code ?name} for a query parameter
 * @param code stable; its message stands in the problem bundles under {@code fault.<code>}
 * @param parameters fill the message: bounds and codes, never what was typed
 */
public record Fault(String pointer, String code, Map<String, ?> parameters) {

    public Fault {
        parameters = Map.copyOf(parameters);
    }

    public Fault(String pointer, String code) {
        this(pointer, code, Map.of());
    }
}
