package vn.mangnon.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which line first said a thing. Two children with one number in one list are found while it is read, also when they stand a
 * million rows apart. 64 bits of a digest stand for the thing itself: a million are kept in 32 megabytes, and that two
 * different ones agree happens in one list of thirty million.
 */
final class SeenRows {

    private static final int FIRST_SIZE = 1 << 12;

    private long[] digests = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int count;

    private final MessageDigest sha;

    SeenRows() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @return the line that said it before, or 0 for the first */
    long first(String thing, long line) {
        var digest = ByteBuffer.wrap(sha.digest(thing.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        if (count * 2 > digests.length) {
            grow();
        }
        var slot = slotOf(digest, digests, lines);
        if (lines[slot] != 0) {
            return lines[slot];
        }
        digests[slot] = digest;
        lines[slot] = Math.toIntExact(line);
        count++;
        return 0;
    }

    private static int slotOf(long digest, long[] digests, int[] lines) {
        int slot = (int) (digest & (digests.length - 1));
        while (lines[slot] != 0 && digests[slot] != digest) {
            slot = (slot + 1) & (digests.length - 1);
        }
        return slot;
    }

    private void grow() {
        var newDigests = new long[digests.length * 2];
        var newLines = new int[newDigests.length];
        for (int i = 0; i < digests.length; i++) {
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
