package vn.mangnon.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The door: seals, opens, and makes blind indexes. Everything is bound to its place ({@code table:column}): what was sealed
 * for one is refused in another, and equal values in two places have different indexes.
 */
@ApplicationScoped
public class Vault {

    /** A value that was altered, sealed for another place, or with keys that are not here. */
    static final class Unopenable extends IllegalStateException {
        Unopenable(String place, GeneralSecurityException cause) {
            super("a sealed value of " + place + " could not be opened", cause);
        }
    }

    /** Of a sealed value, by Tink's own format: a one, and the number of the key. */
    static final int SEAL_PREFIX = 5;

    /** Of a blind index, by ours: the number of the key. */
    static final int INDEX_PREFIX = 4;

    private static final int INDEX_BYTES = 32;

    private final Aead cipher;
    private final PrfSet digests;
    private final byte[] sealPrefix;

    public Vault(VaultKeys keys) {
        try {
            cipher = keys.encryption().getPrimitive(VaultKeys.CIPHERS, Aead.class);
            digests = keys.index().getPrimitive(VaultKeys.DIGESTS, PrfSet.class);
            sealPrefix = ByteBuffer.allocate(SEAL_PREFIX)
                    .put((byte) 1)
                    .putInt(keys.encryption().getPrimary().getId())
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same value never looks the same twice. */
    public byte[] seal(String clear, String place) {
        return seal(bytes(clear), place);
    }

    /** @throws Unopenable when it is not what was sealed for this place with one of these keys */
    public String open(byte[] sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    public byte[] seal(byte[] clear, String place) {
        try {
            return cipher.encrypt(clear, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of " + place + " could not be sealed", e);
        }
    }

    /** @throws Unopenable when it is not what was sealed for this place with one of these keys */
    public byte[] openBytes(byte[] sealed, String place) {
        try {
            return cipher.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new Unopenable(place, e);
        }
    }

    /** What equal values of a place share, as it is written now. */
    public byte[] index(byte[] value, String place) {
        return index(digests.getPrimaryId(), value, place);
    }

    public byte[] index(String clear, String place) {
        return index(bytes(clear), place);
    }

    /** By every key there is: whoever looks for a value must also find what was written before a rotation. */
    public List<byte[]> indexes(byte[] value, String place) {
        var found = new ArrayList<byte[]>();
        for (var key : prfs().keySet()) {
            found.add(index(key, value, place));
        }
        return found;
    }

    public List<byte[]> indexes(String clear, String place) {
        return indexes(bytes(clear), place);
    }

    private byte[] index(int key, byte[] value, String place) {
        // The place ends with a zero, which none has in it, so that no place and value read like another two.
        var at = bytes(place);
        var input = ByteBuffer.allocate(at.length + 1 + value.length)
                .put(at)
                .put((byte) 0)
                .put(value)
                .array();
        try {
            var prf = prfs().get(key);
            if (prf == null) {
                throw new IllegalStateException("a keyset has no such key");
            }
            return ByteBuffer.allocate(INDEX_PREFIX + INDEX_BYTES)
                    .putInt(key)
                    .put(prf.compute(input, INDEX_BYTES))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Integer, Prf> prfs() {
        try {
            return digests.getPrfs();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How everything begins that is sealed with the primary key. */
    byte[] sealPrefix() {
        return sealPrefix.clone();
    }

    /** How every index begins that is made with the primary key. */
    byte[] indexPrefix() {
        return ByteBuffer.allocate(INDEX_PREFIX).putInt(digests.getPrimaryId()).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
