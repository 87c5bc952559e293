package vn.mangnon.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens a workbook that somebody locked with a password. */
final class EncryptedWorkbooks {

    private EncryptedWorkbooks() {}

    /** @return a private file beside all others' eyes; whoever asked for it takes it away */
    static Path opened(Path file, @Nullable String password) throws IOException {
        if (password == null || password.isEmpty()) {
            throw new TableUnreadable("PASSWORD_REQUIRED");
        }
        var clear = PrivateTemporaryFiles.create(".xlsx");
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var decryptor = Decryptor.getInstance(new EncryptionInfo(container));
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
        } catch (GeneralSecurityException | EncryptedDocumentException | IOException | IllegalArgumentException e) {
            Files.deleteIfExists(clear);
            throw new TableUnreadable("NOT_A_WORKBOOK");
        }
    }
}
