package vn.mangnon.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files for a moment, which nobody but the server's own user can read: Java makes them so where the system knows of it. */
final class PrivateTemporaryFiles {

    private PrivateTemporaryFiles() {}

    static Path create(String suffix) throws IOException {
        return Files.createTempFile("mangnon-", suffix);
    }
}
