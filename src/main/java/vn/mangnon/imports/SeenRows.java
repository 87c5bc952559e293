package vn.mangnon.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Which line first said a thing. Two children with one number in one list are found while it is read, also when they stand a
 * million rows apart. 64 bits of a digest stand for the thing itself: that two different ones agree happens in one list of
 * thirty million. Kept in many small tables that grow one by one, by half: a million things take 20 megabytes at most, and
 * never, as one table that doubles would for a moment, three times that.
 */
final class SeenRows {

    private static final int TABLES = 256;
    private static final int FIRST_SIZE = 16;

    private final Table[] tables = new Table[TABLES];
    private final MessageDigest sha;

    SeenRows() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        Arrays.setAll(tables, number -> new Table());
    }

    /** @return the line that said it before, or 0 for the first */
    long first(String thing, long line) {
        var digest = ByteBuffer.wrap(sha.digest(thing.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return tables[(int) (digest >>> 56)].first(digest, Math.toIntExact(line));
    }

    /** What it takes of the memory. */
    long bytes() {
        return Arrays.stream(tables)
                .mapToLong(table -> table.lines.length * (long) (Long.BYTES + Integer.BYTES))
                .sum();
    }

    /** Digests at the first free place from where they belong; a line of 0 is none. */
    private static final class Table {

        private long[] digests = new long[FIRST_SIZE];
        private int[] lines = new int[FIRST_SIZE];
        private int count;

        int first(long digest, int line) {
            if (count * 10L > lines.length * 8L) {
                grow();
            }
            var slot = slotOf(digest, digests, lines);
            if (lines[slot] != 0) {
                return lines[slot];
            }
            digests[slot] = digest;
            lines[slot] = line;
            count++;
            return 0;
        }

        private static int slotOf(long digest, long[] digests, int[] lines) {
            int slot = (int) Long.remainderUnsigned(digest, lines.length);
            while (lines[slot] != 0 && digests[slot] != digest) {
                slot = slot + 1 == lines.length ? 0 : slot + 1;
            }
            return slot;
        }

        private void grow() {
            var newDigests = new long[lines.length + lines.length / 2];
            var newLines = new int[newDigests.length];
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] != 0) {
                    var slot = slotOf(digests[i], newDigests, newLines);
                    newDigests[slot] = digests[i];
                    newLines[slot] = lines[i];
                }
            }
            digests = newDigests;
            lines = newLines;
        }
    }
}
