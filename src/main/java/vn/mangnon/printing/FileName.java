package vn.mangnon.printing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What a downloaded file is called, without its extension. It stays behind in folders and mailboxes and in the history of a
 * browser: it is made of the names of forms and reports and of numbers, never of what anybody typed about a person.
 *
 * @param ascii small letters, digits and hyphens, for clients that know no other
 * @param inFull the same in Vietnamese, as RFC 6266 sends it beside the first
 */
public record FileName(String ascii, String inFull) {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    /** What no file system and no header takes amiss; a slash or a dot at the front would lead elsewhere. */
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0,99}");

    public FileName {
        if (!PLAIN.matcher(ascii).matches() || !SAFE.matcher(inFull).matches()) {
            throw new IllegalArgumentException("not a file name");
        }
    }

    public static FileName of(String ascii) {
        return new FileName(ascii, ascii);
    }

    /** The value of {@code Content-Disposition}: always to be kept, never to be shown within a page. */
    public String disposition(String extension) {
        var encoded = URLEncoder.encode(inFull + "." + extension, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s".formatted(ascii, extension, encoded);
    }
}
