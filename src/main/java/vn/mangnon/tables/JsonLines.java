package vn.mangnon.tables;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of an NDJSON file, unread; blank ones are passed over. */
public final class JsonLines implements Iterator<JsonLines.Line>, AutoCloseable {

    /** @param number from 1 */
    public record Line(long number, byte[] json) {}

    private static final int LONGEST = 1 << 16;

    private final InputStream content;
    private long number;
    private @Nullable Line next;

    private JsonLines(InputStream content) {
        this.content = content;
    }

    public static JsonLines of(Path file) throws IOException {
        return new JsonLines(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** @throws TableUnreadable when a line is longer than any row of ours */
    @Override
    public boolean hasNext() {
        try {
            while (next == null) {
                var line = readLine();
                if (line == null) {
                    return false;
                }
                if (!new String(line, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                    next = new Line(number, line);
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte @Nullable [] readLine() throws IOException {
        var line = new ByteArrayOutputStream(512);
        int letter;
        while ((letter = content.read()) >= 0 && letter != '\n') {
            line.write(letter);
            if (line.size() > LONGEST) {
                throw new TableUnreadable("LINE_TOO_LONG", number + 1, null);
            }
        }
        if (letter < 0 && line.size() == 0) {
            return null;
        }
        number++;
        return line.toByteArray();
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var line = next;
        next = null;
        return line;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
