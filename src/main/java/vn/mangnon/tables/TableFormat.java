package vn.mangnon.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which form a table is brought or taken away. */
@Schema(
        name = "TableFormat",
        description = "`XLSX`: a workbook; `CSV`: UTF-8 with its mark; `NDJSON`: a JSON object a line")
public enum TableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv", "csv"),
    NDJSON("application/x-ndjson", "ndjson");

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** How a ZIP begins, and how a compound file, which is what an encrypted workbook is. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** @param mediaType one of the three */
    public static TableFormat ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** By what the file holds; its name and what the browser says of it are often wrong. */
    public static TableFormat of(Path file) throws IOException {
        var head = head(file);
        if (beginsWith(head, ZIP) || beginsWith(head, COMPOUND)) {
            return XLSX;
        }
        for (var letter : head) {
            if (letter == '{') {
                return NDJSON;
            }
            // Blanks and the mark of UTF-8 may come first.
            if (letter > ' ') {
                return CSV;
            }
        }
        return CSV;
    }

    static boolean isEncrypted(Path file) throws IOException {
        return beginsWith(head(file), COMPOUND);
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(64);
        }
    }

    private static boolean beginsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
