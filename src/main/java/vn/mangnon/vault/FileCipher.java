package vn.mangnon.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals what is too long to be held in memory (AES-256-GCM in segments of one megabyte). Each file has a key of its own,
 * which is a text and kept as one, in a sealed column: so a rotation of the installation's keys seals anew a line and not
 * the files. A segment that was altered, moved, left out or put behind the last one is noticed when it is read, at the
 * latest; what came before it has been handed out by then.
 */
public final class FileCipher {

    private FileCipher() {}

    /** For one file. Secret: it goes into a sealed column and nowhere else. */
    public static String newKey() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, kind()),
                    kind(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    /** What is written to it arrives sealed; it is whole when it is closed. Bound to the id of what it belongs to. */
    public static OutputStream sealing(OutputStream to, String key, UUID id) throws IOException {
        try {
            return cipher(key).newEncryptingStream(to, bound(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file could not be sealed", e);
        }
    }

    /** Opens what was sealed for this id; an {@link IOException} says that it is not what was sealed. */
    public static InputStream opening(InputStream from, String key, UUID id) throws IOException {
        try {
            return cipher(key).newDecryptingStream(from, bound(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file could not be opened", e);
        }
    }

    private static StreamingAead cipher(String key) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(key, kind(), InsecureSecretKeyAccess.get())
                .getPrimitive(kind(), StreamingAead.class);
    }

    private static Configuration kind() {
        return StreamingAeadConfig2026.get();
    }

    private static byte[] bound(UUID id) {
        return ("file:" + id).getBytes(StandardCharsets.UTF_8);
    }
}
