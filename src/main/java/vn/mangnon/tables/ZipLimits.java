package vn.mangnon.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * A workbook is a ZIP, and a small ZIP can hold more than any disk. What its directory says of sizes may be a lie, so that
 * everything is unpacked once, into nothing, and counted: a few seconds for a million rows.
 */
final class ZipLimits {

    /** A million rows of twenty columns are about one gigabyte of XML. */
    private static final long MOST_BYTES = 4L << 30;

    /** The texts that Excel keeps apart from its sheets are held in memory while the sheet is read. */
    private static final long MOST_SHARED_TEXT = 128L << 20;

    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    private static final int MOST_ENTRIES = 1_000;

    private ZipLimits() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new TableUnreadable("WORKBOOK_TOO_LARGE");
            }
            long total = 0;
            var buffer = new byte[1 << 16];
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                // Sheets are streamed and hold no more than is read of them; what is loaded whole has its own limit.
                var most = entry.getName().startsWith("xl/worksheets/") ? MOST_BYTES : MOST_SHARED_TEXT;
                long bytes = 0;
                try (var content = zip.getInputStream(entry)) {
                    for (int read; (read = content.read(buffer)) >= 0; ) {
                        bytes += read;
                        total += read;
                        if (bytes > most || total > MOST_BYTES) {
                            throw new TableUnreadable(
                                    entry.getName().equalsIgnoreCase(SHARED_TEXT)
                                            ? "WORKBOOK_TOO_MANY_TEXTS"
                                            : "WORKBOOK_TOO_LARGE");
                        }
                    }
                }
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }
}
