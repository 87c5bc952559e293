package vn.mangnon.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * The two keysets of an installation, each with a primary key that writes and older or coming ones that only read. A key
 * is never taken away here: backups are sealed with it.
 */
public final class VaultKeys {

    /** The keys cannot be had; the message is for the person who started the server, and holds nothing of them. */
    public static final class Unusable extends RuntimeException {
        public Unusable(String message) {
            super(message);
        }

        public static Unusable notConfigured() {
            return new Unusable("""
                    Chưa có khóa mã hóa: hãy đặt MANGNON_VAULT_KEYS là thư mục chứa encryption.json và index.json (tạo \
                    bằng --new-keys=THƯ_MỤC).
                    There are no encryption keys: set MANGNON_VAULT_KEYS to the directory of encryption.json and \
                    index.json (made by --new-keys=DIRECTORY).""");
        }
    }

    private static final String ENCRYPTION = "encryption.json";
    private static final String INDEX = "index.json";

    /** What the library holds good in the year of its release, and nothing older. */
    static final Configuration CIPHERS = AeadConfig2026.get();

    static final Configuration DIGESTS = PrfConfig2026.get();

    private final KeysetHandle encryption;
    private final KeysetHandle index;

    VaultKeys(KeysetHandle encryption, KeysetHandle index) {
        this.encryption = encryption;
        this.index = index;
    }

    public static VaultKeys make() {
        try {
            return new VaultKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, CIPHERS),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, DIGESTS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES and HMAC", e);
        }
    }

    /** @throws Unusable when one of the two files is not there, or is not what it should be */
    public static VaultKeys read(Path directory) {
        return new VaultKeys(read(directory, ENCRYPTION, CIPHERS), read(directory, INDEX, DIGESTS));
    }

    private static KeysetHandle read(Path directory, String name, Configuration kind) {
        var file = directory.resolve(name);
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), kind, InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            // Neither its message nor itself as the cause: a parser quotes what it cannot read.
            throw new Unusable("""
                    Không đọc được khóa mã hóa %1$s (%2$s).
                    The encryption keys %1$s cannot be read (%2$s).""".formatted(file, e.getClass().getSimpleName()));
        }
    }

    /** The content of each file, by its name. */
    public Map<String, String> files() {
        return Map.of(ENCRYPTION, text(encryption, CIPHERS), INDEX, text(index, DIGESTS));
    }

    private static String text(KeysetHandle keyset, Configuration kind) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, kind, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was made here can be written down", e);
        }
    }

    /** With one more key, which reads and does not write yet: so it is handed to all replicas before any writes with it. */
    public VaultKeys withNewKey() {
        return new VaultKeys(
                withNewKey(encryption, PredefinedAeadParameters.AES256_GCM, CIPHERS),
                withNewKey(index, PredefinedPrfParameters.HMAC_SHA256_PRF, DIGESTS));
    }

    private static KeysetHandle withNewKey(KeysetHandle keyset, Parameters parameters, Configuration kind) {
        return build(
                KeysetHandle.newBuilder(keyset)
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                                .withRandomId()),
                kind);
    }

    /** The same keys, of which the youngest writes from now on. */
    public VaultKeys withYoungestAsPrimary() {
        return new VaultKeys(withYoungestAsPrimary(encryption, CIPHERS), withYoungestAsPrimary(index, DIGESTS));
    }

    private static KeysetHandle withYoungestAsPrimary(KeysetHandle keyset, Configuration kind) {
        var builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(builder.size() - 1).makePrimary();
        return build(builder, kind);
    }

    private static KeysetHandle build(KeysetHandle.Builder builder, Configuration kind) {
        try {
            return builder.setConfiguration(kind).build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset and one key more is a keyset", e);
        }
    }

    /** Whether there is a key that does not write yet though it is the youngest. */
    public boolean hasKeyInWaiting() {
        return !encryption.getAt(encryption.size() - 1).isPrimary();
    }

    KeysetHandle encryption() {
        return encryption;
    }

    KeysetHandle index() {
        return index;
    }
}
