package vn.mangnon.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The door: writes and reads tables, holding one row at a time. */
public final class Tables {

    private Tables() {}

    /**
     * A table in any of the formats.
     *
     * @param language of the headings; NDJSON has the keys
     */
    public static TableWriter write(TableFormat format, OutputStream target, List<TableColumn> columns, Locale language)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(target, columns, language);
            case XLSX -> new XlsxTable(target, List.of(), columns, language);
            case NDJSON -> new NdjsonTable(target, columns);
        };
    }

    /**
     * A workbook that opens with a password only (ECMA-376 agile encryption, AES-256). What lies on the disk meanwhile is
     * encrypted too.
     *
     * @param letterhead lines above the heading
     */
    public static TableWriter writeLocked(
            OutputStream target, String password, List<String> letterhead, List<TableColumn> columns, Locale language)
            throws IOException {
        return new XlsxTable(new LockedWorkbook(target, password), letterhead, columns, language);
    }

    /** The same as a stream, for a workbook that is made in another way. */
    public static OutputStream locked(OutputStream target, String password) throws IOException {
        return new LockedWorkbook(target, password);
    }

    /** A workbook without a password, with lines above its heading. */
    public static TableWriter write(
            OutputStream target, List<String> letterhead, List<TableColumn> columns, Locale language)
            throws IOException {
        return new XlsxTable(target, letterhead, columns, language);
    }

    /**
     * Reads a workbook or CSV.
     *
     * @param required the columns without which a row is not the heading
     * @param password of a workbook that is locked; others need none
     * @throws TableUnreadable when it is no table, or has no such heading
     */
    public static TableReader read(
            Path file, List<TableColumn> columns, List<TableColumn> required, @Nullable String password)
            throws IOException {
        if (TableFormat.of(file) != TableFormat.XLSX) {
            return csv(file, new Headings(columns, required));
        }
        if (!TableFormat.isEncrypted(file)) {
            return XlsxRows.open(file, columns, required, () -> {});
        }
        var opened = EncryptedWorkbooks.opened(file, password);
        try {
            return XlsxRows.open(opened, columns, required, () -> delete(opened));
        } catch (IOException | RuntimeException e) {
            delete(opened);
            throw e;
        }
    }

    private static TableReader csv(Path file, Headings headings) throws IOException {
        var rows = new CsvRows(file);
        try {
            var found = HeadedRows.below(rows, headings);
            if (found != null) {
                return found;
            }
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
        rows.close();
        throw headings.notFound();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
