package vn.mangnon.tables;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A workbook is a ZIP, and a small ZIP can hold more than any disk. What its directory says of sizes may be a lie, so that
 * everything is unpacked once, into nothing, and counted, and what its sheets ask for is looked at ({@link SheetLimits}): a
 * few seconds for a million rows.
 */
final class ZipLimits {

    /** A million rows of twenty columns are about one gigabyte of XML. */
    private static final long MOST_BYTES = 4L << 30;

    /** What is loaded whole, such as the texts that Excel keeps apart from its sheets, must fit beside everything else. */
    private static final long MOST_LOADED =
            Math.min(128L << 20, Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 8));

    private static final String SHARED_TEXT = "xl/sharedStrings.xml";
    private static final int MOST_ENTRIES = 1_000;

    /** A thousand entries need a tenth of this; Java reads the directory whole. */
    private static final long LONGEST_DIRECTORY = 1L << 20;

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private ZipLimits() {}

    static void check(Path file) throws IOException {
        checkDirectory(file);
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new TableUnreadable("WORKBOOK_TOO_LARGE");
            }
            long total = 0;
            var names = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                // Of two of one name two readers may read different ones.
                if (!names.add(entry.getName())) {
                    throw new TableUnreadable("NOT_A_WORKBOOK");
                }
                total += unpacked(zip, entry, MOST_BYTES - total);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
        // Sheets are streamed and hold no more than is read of them; what is loaded whole has its own limit.
        var isSheet = entry.getName().startsWith("xl/worksheets/");
        var most = isSheet ? left : Math.min(MOST_LOADED, left);
        var limits = new SheetLimits();
        long bytes = 0;
        var buffer = new byte[1 << 16];
        try (var content = zip.getInputStream(entry)) {
            for (int read; (read = content.read(buffer)) >= 0; ) {
                bytes += read;
                if (bytes > most) {
                    throw new TableUnreadable(
                            entry.getName().equalsIgnoreCase(SHARED_TEXT)
                                    ? "WORKBOOK_TOO_MANY_TEXTS"
                                    : "WORKBOOK_TOO_LARGE");
                }
                limits.read(buffer, read);
            }
        }
        return bytes;
    }

    /** Before Java reads it. */
    private static void checkDirectory(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(content.length(), END_LENGTH + LONGEST_COMMENT)];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - END_LENGTH; at >= 0; at--) {
                if (bytes.getInt(at) == END_OF_DIRECTORY) {
                    if (Integer.toUnsignedLong(bytes.getInt(at + 12)) > LONGEST_DIRECTORY) {
                        throw new TableUnreadable("WORKBOOK_TOO_LARGE");
                    }
                    return;
                }
            }
        }
        throw new TableUnreadable("NOT_A_WORKBOOK");
    }
}
