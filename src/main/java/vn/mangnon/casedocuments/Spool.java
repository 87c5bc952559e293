package vn.mangnon.casedocuments;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.vault.FileCipher;

/**
 * A content that is arriving. It comes at the pace of the sender's line, which may be slow: so it is laid aside in a file,
 * and no transaction waits for it. In the file it is encrypted already, under a key that nobody else knows yet; what is left
 * of a broken upload says nothing, and goes with {@link #close}.
 */
final class Spool implements AutoCloseable {

    private static final String PREFIX = "mangnon-upload-";

    private final Path file;
    private final String key;
    private final ContentType type;
    private final long size;
    private final String sha256;

    private Spool(Path file, String key, ContentType type, long size, String sha256) {
        this.file = file;
        this.key = key;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes the whole of it.
     *
     * @param id what it is bound to
     * @throws Problem 415 for a type that is not taken, 422 for nothing at all, 400 when the sender breaks off, and what
     *     counting its bytes says
     */
    static Spool of(InputStream content, UUID id) {
        Path file = null;
        try {
            // Before anything is written: most of what is refused is refused by its first bytes.
            var head = head(content);
            var isArchive = ContentType.isArchive(head);
            var type = ContentType.of(head);
            if (!isArchive && type.isEmpty()) {
                throw refused();
            }
            file = Files.createTempFile(PREFIX, ".sealed");
            var key = FileCipher.newKey();
            var digest = sha256();
            long size;
            try (var sealed = FileCipher.sealing(Files.newOutputStream(file), key, id);
                    var clear = new DigestOutputStream(sealed, digest)) {
                clear.write(head);
                size = head.length + copied(content, clear);
            }
            if (isArchive) {
                try (var again = FileCipher.opening(Files.newInputStream(file), key, id)) {
                    type = OfficeArchive.typeOf(again);
                }
            }
            return new Spool(
                    file,
                    key,
                    type.orElseThrow(Spool::refused),
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            drop(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            drop(file);
            throw e;
        }
    }

    private static byte[] head(InputStream content) {
        try {
            var head = content.readNBytes(ContentType.HEAD);
            if (head.length == 0) {
                throw Problem.unprocessable("DOCUMENT_EMPTY");
            }
            return head;
        } catch (IOException e) {
            throw Problem.malformed("UPLOAD_BROKEN_OFF");
        }
    }

    /** Of what comes from outside a failure is the sender's; of what goes to our disk it is ours. */
    private static long copied(InputStream content, OutputStream to) throws IOException {
        var buffer = new byte[64 << 10];
        var size = 0L;
        while (true) {
            int read;
            try {
                read = content.read(buffer);
            } catch (IOException e) {
                throw Problem.malformed("UPLOAD_BROKEN_OFF");
            }
            if (read < 0) {
                return size;
            }
            to.write(buffer, 0, read);
            size += read;
        }
    }

    private static Problem refused() {
        return Problem.of(415, "DOCUMENT_TYPE_NOT_ALLOWED");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void drop(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It stays behind encrypted, without its key.
            Log.warnf("an upload could not be cleared away: %s", file);
        }
    }

    /** As it is to be stored, in pieces of at most this size. */
    void pieces(int most, ObjIntConsumer<byte[]> taker) {
        try (var sealed = Files.newInputStream(file)) {
            var position = 0;
            for (var piece = sealed.readNBytes(most); piece.length > 0; piece = sealed.readNBytes(most)) {
                taker.accept(piece, position++);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return key;
    }

    ContentType type() {
        return type;
    }

    long size() {
        return size;
    }

    String sha256Hex() {
        return sha256;
    }

    @Override
    public void close() {
        drop(file);
    }
}
