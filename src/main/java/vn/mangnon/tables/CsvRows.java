package vn.mangnon.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** CSV as Excel and others write it: UTF-8 with or without its mark, or UTF-16; commas, semicolons or tabulators. */
final class CsvRows implements RawRows {

    /** A quotation mark that is never closed would take the rest of the file for one cell. */
    private static final int LONGEST_RECORD = 1 << 18;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long line;

    CsvRows(Path file) throws IOException {
        var charset = charsetOf(file);
        csv = CsvReader.builder()
                .fieldSeparator(separatorOf(file, charset))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(withoutMark(file, charset));
        records = csv.iterator();
    }

    /** Excel's "Unicode text" is UTF-16 with a mark; what is neither is taken for UTF-8, and its cells are refused. */
    private static Charset charsetOf(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var mark = content.readNBytes(2);
            var isMarked = mark.length == 2
                    && (mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE
                            || mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF);
            return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }

    /** What is written most often in the first line that has any: a letterhead has none. */
    private static char separatorOf(Path file, Charset charset) throws IOException {
        try (var text = withoutMark(file, charset)) {
            var sample = new char[16_384];
            var length = Math.max(text.read(sample), 0);
            for (var row : new String(sample, 0, length).split("\n")) {
                var most = ',';
                for (var candidate : new char[] {';', '\t'}) {
                    if (count(row, candidate) > count(row, most)) {
                        most = candidate;
                    }
                }
                if (count(row, most) >= 2) {
                    return most;
                }
            }
            return ',';
        }
    }

    private static long count(String text, char letter) {
        return text.chars().filter(it -> it == letter).count();
    }

    private static BufferedReader withoutMark(Path file, Charset charset) throws IOException {
        // Bytes that are no text become U+FFFD, which the cell that has them refuses by its row and column.
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public @Nullable Raw next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var found = records.next();
            line = found.getStartingLineNumber();
            return new Raw(line, found.getFields().stream().map(TableCell::text).toList());
        } catch (CsvParseException | UncheckedIOException e) {
            throw new TableUnreadable("NOT_CSV", line + 1, null);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
