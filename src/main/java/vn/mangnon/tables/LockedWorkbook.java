package vn.mangnon.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks what is written to it with a password, as Excel does (MS-OFFCRYPTO 2.3.4.10 to 2.3.4.14, agile encryption: AES-256
 * in CBC, SHA-512 turned 100,000 times, an HMAC over the whole). The workbook is encrypted as it comes, into a file beside;
 * when it ends, its length and HMAC are known and the container is written. So nothing lies on the disk in clear, and
 * nothing of it is held in memory, which is what POI's own writer does.
 */
final class LockedWorkbook extends OutputStream {

    private static final int SEGMENT = 4_096;
    private static final int BLOCK = 16;
    private static final int SPINS = 100_000;
    private static final int LENGTH_FIELD = 8;
    private static final byte[] VERIFIER_INPUT = hex(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
    private static final byte[] VERIFIER_VALUE = hex(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
    private static final byte[] KEY_VALUE = hex(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);
    private static final byte[] HMAC_KEY = hex(0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6);
    private static final byte[] HMAC_VALUE = hex(0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33);

    private final OutputStream target;
    private final String password;
    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = random(16);
    private final byte[] key = random(32);
    private final Path encrypted;
    private final FileChannel channel;
    private final byte[] segment = new byte[SEGMENT];
    private int filled;
    private long length;
    private int segments;
    private boolean closed;

    LockedWorkbook(OutputStream target, String password) throws IOException {
        this.target = target;
        this.password = password;
        encrypted = PrivateTemporaryFiles.create(".locked");
        channel = FileChannel.open(encrypted, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.position(LENGTH_FIELD);
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        for (int done = 0; done < count; ) {
            var part = Math.min(count - done, SEGMENT - filled);
            System.arraycopy(bytes, offset + done, segment, filled, part);
            filled += part;
            done += part;
            if (filled == SEGMENT) {
                encryptSegment();
            }
        }
        length += count;
    }

    private void encryptSegment() throws IOException {
        // The last one is padded to the block with whatever stands there; the length says where it ends.
        var padded = (filled + BLOCK - 1) / BLOCK * BLOCK;
        Arrays.fill(segment, filled, padded, (byte) 0);
        var number = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(segments++)
                .array();
        writeAll(ByteBuffer.wrap(encrypt(key, digest(salt, number), Arrays.copyOf(segment, padded))));
        filled = 0;
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (channel;
                target) {
            if (filled > 0) {
                encryptSegment();
            }
            if (channel.position() < CompoundFile.SHORTEST) {
                writeAll(ByteBuffer.allocate((int) (CompoundFile.SHORTEST - channel.position())));
            }
            channel.position(0);
            writeAll(ByteBuffer.allocate(LENGTH_FIELD)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .flip());
            channel.force(false);
            var hmacKey = random(64);
            var mac = mac(hmacKey);
            var container = new CompoundFile(channel.size());
            container.writeHeader(target);
            try (var content = Files.newInputStream(encrypted)) {
                var buffer = new byte[1 << 16];
                for (int read; (read = content.read(buffer)) >= 0; ) {
                    mac.update(buffer, 0, read);
                    target.write(buffer, 0, read);
                }
            }
            container.writeRest(target, encryptionInfo(hmacKey, mac.doFinal()));
        } finally {
            Files.deleteIfExists(encrypted);
        }
    }

    private byte[] encryptionInfo(byte[] hmacKey, byte[] hmac) {
        var passwordSalt = random(16);
        var turned = turned(passwordSalt);
        var verifier = random(16);
        var xml = """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" \
                xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password" \
                xmlns:c="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate">\
                <keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" \
                cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%s"/>\
                <dataIntegrity encryptedHmacKey="%s" encryptedHmacValue="%s"/><keyEncryptors>\
                <keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">\
                <p:encryptedKey spinCount="%d" saltSize="16" blockSize="16" keyBits="256" hashSize="64" \
                cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%s" \
                encryptedVerifierHashInput="%s" encryptedVerifierHashValue="%s" encryptedKeyValue="%s"/>\
                </keyEncryptor></keyEncryptors></encryption>""".formatted(
                        base64(salt),
                        base64(encrypt(key, digest(salt, HMAC_KEY), hmacKey)),
                        base64(encrypt(key, digest(salt, HMAC_VALUE), hmac)),
                        SPINS,
                        base64(passwordSalt),
                        base64(encrypt(keyOf(turned, VERIFIER_INPUT), passwordSalt, verifier)),
                        base64(encrypt(keyOf(turned, VERIFIER_VALUE), passwordSalt, digest(verifier))),
                        base64(encrypt(keyOf(turned, KEY_VALUE), passwordSalt, key)));
        var text = xml.getBytes(StandardCharsets.UTF_8);
        // Version 4.4 and the mark of agile encryption.
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 4)
                .putShort((short) 4)
                .putInt(0x40)
                .put(text)
                .array();
    }

    /** The password, made slow to guess. */
    private byte[] turned(byte[] passwordSalt) {
        var hash = digest(passwordSalt, password.getBytes(StandardCharsets.UTF_16LE));
        for (int i = 0; i < SPINS; i++) {
            hash = digest(
                    ByteBuffer.allocate(4)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(i)
                            .array(),
                    hash);
        }
        return hash;
    }

    private static byte[] keyOf(byte[] turned, byte[] purpose) {
        return Arrays.copyOf(digest(turned, purpose), 32);
    }

    private static byte[] encrypt(byte[] key, byte[] vector, byte[] clear) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(vector, BLOCK)));
            return cipher.doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key, "HmacSHA512"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA512", e);
        }
    }

    private static byte[] digest(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }

    private byte[] random(int bytes) {
        var found = new byte[bytes];
        random.nextBytes(found);
        return found;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hex(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
