package vn.mangnon.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A place in a list: the order it is in, and the keys of the last row seen. It stands in a URL, so its keys are ids and
 * administrative dates, never a person's data.
 */
public record Cursor(String order, List<String> keys) {

    private static final String SEPARATOR = "|";

    public Cursor(String order, Object... keys) {
        this(order, java.util.Arrays.stream(keys).map(Object::toString).toList());
    }

    String encode() {
        var text = order + SEPARATOR + String.join(SEPARATOR, keys);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads back what {@link #encode} wrote for the same order; anything else is 400. */
    public static Cursor decode(String encoded, String order, int keys) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = List.of(text.split("[|]", -1));
            // A text key goes to the database as it is, which cannot hold a NUL.
            if (parts.size() == keys + 1 && parts.get(0).equals(order) && text.indexOf('\0') < 0) {
                return new Cursor(order, parts.subList(1, parts.size()));
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    public UUID uuid(int index) {
        return key(index, UUID::fromString);
    }

    /** No key begins with a sign: only a year beyond four digits has one, and the database's calendar ends before Java's. */
    public <T> T key(int index, Function<String, T> read) {
        var key = keys.get(index);
        if (key.startsWith("+") || key.startsWith("-")) {
            throw unknown();
        }
        try {
            return read.apply(key);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.malformed("INVALID_CURSOR", new Fault("?cursor", "UNKNOWN_VALUE"));
    }
}
