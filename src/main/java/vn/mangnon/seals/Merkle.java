package vn.mangnon.seals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digests as RFC 6962 makes them: a leaf, an inner node and a seal begin with a byte of their own, so that none can be
 * passed off as another.
 */
final class Merkle {

    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte SEAL = 2;

    private Merkle() {}

    static byte[] leaf(List<@Nullable String> fields) {
        return digest(LEAF, canonical(fields));
    }

    static byte[] seal(List<@Nullable String> fields) {
        return digest(SEAL, canonical(fields));
    }

    /** @param leaves digests of leaves, one after another; of none the root is the digest of nothing */
    static byte[] root(byte[] leaves) {
        return leaves.length == 0 ? sha256().digest() : root(leaves, 0, leaves.length / LENGTH);
    }

    /** The left side is the largest power of two that is smaller than the whole. */
    private static byte[] root(byte[] leaves, int from, int to) {
        var count = to - from;
        if (count == 1) {
            return java.util.Arrays.copyOfRange(leaves, from * LENGTH, to * LENGTH);
        }
        var middle = from + Integer.highestOneBit(count - 1);
        return digest(NODE, root(leaves, from, middle), root(leaves, middle, to));
    }

    /** Each field with its length before it, and -1 for none, so that no two lists give the same bytes. */
    private static byte[] canonical(List<@Nullable String> fields) {
        var bytes = new ByteArrayOutputStream();
        for (var field : fields) {
            var text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .putInt(text == null ? -1 : text.length)
                    .array());
            if (text != null) {
                bytes.writeBytes(text);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] digest(byte kind, byte[]... parts) {
        var digest = sha256();
        digest.update(kind);
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
