package vn.mangnon.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens a workbook that somebody locked with a password. */
final class EncryptedWorkbooks {

    /** Excel asks for 100,000 rounds of its digest; the file may ask for two thousand million. */
    private static final int MOST_SPINS = 1_000_000;

    private EncryptedWorkbooks() {}

    /** @return a private file beside all others' eyes; whoever asked for it takes it away */
    static Path opened(Path file, @Nullable String password) throws IOException {
        var clear = PrivateTemporaryFiles.create(".xlsx");
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            if (!container.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY)) {
                // An .xls is such a container too.
                throw new TableUnreadable("NOT_A_WORKBOOK");
            }
            if (password == null || password.isEmpty()) {
                throw new TableUnreadable("PASSWORD_REQUIRED");
            }
            var encryption = new EncryptionInfo(container);
            if (encryption.getVerifier().getSpinCount() > MOST_SPINS) {
                throw new TableUnreadable("NOT_A_WORKBOOK");
            }
            var decryptor = Decryptor.getInstance(encryption);
            if (!decryptor.verifyPassword(password)) {
                throw new TableUnreadable("WRONG_PASSWORD");
            }
            try (var content = decryptor.getDataStream(container)) {
                try (var out = Files.newOutputStream(clear)) {
                    content.transferTo(out);
                }
            }
            return clear;
        } catch (TableUnreadable e) {
            Files.deleteIfExists(clear);
            throw e;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // POI says in many ways that a file is none of these.
            Files.deleteIfExists(clear);
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }
}
