package vn.mangnon.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of the audit trail's digests: made at first start, kept with the signing keys, readable by its owner. */
final class AuditKey {

    private AuditKey() {}

    static String in(Path directory) throws IOException {
        var file = directory.resolve("audit.key");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip();
    }
}
