package vn.mangnon.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** The pair of keys that local tokens are signed with: made at first start, kept with the data, readable by its owner. */
record SigningKeys(Path privateKey, Path publicKey) {

    static SigningKeys in(Path directory) throws IOException {
        var keys = new SigningKeys(directory.resolve("private.pem"), directory.resolve("public.pem"));
        if (!Files.exists(keys.publicKey)) {
            Files.createDirectories(directory);
            keys.make();
        }
        return keys;
    }

    private void make() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            write(privateKey, "PRIVATE KEY", pair.getPrivate().getEncoded());
            // Last, for its presence says that both are there.
            write(publicKey, "PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static void write(Path file, String label, byte[] encoded) throws IOException {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        var pem = "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, base64, label);
        PrivateFiles.write(file, pem.getBytes(StandardCharsets.US_ASCII));
    }
}
