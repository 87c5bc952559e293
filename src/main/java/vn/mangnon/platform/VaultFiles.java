package vn.mangnon.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.mangnon.vault.VaultKeys;

/** The keys that columns are sealed with, as files: made once, readable by their owner, never written over half. */
final class VaultFiles {

    private VaultFiles() {}

    /** Makes them if there are none; half of them is an accident, and reading it says so. */
    static Path in(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            make(directory);
        }
        VaultKeys.read(directory);
        return directory;
    }

    static void make(Path directory) throws IOException {
        if (Files.exists(directory)) {
            throw new VaultKeys.Unusable("""
                    Đã có %1$s; khóa cũ không bị ghi đè.
                    There is a %1$s already; keys are not written over.""".formatted(directory));
        }
        // Under another name until they are whole: a directory that is there has both.
        var unfinished = Files.createDirectories(directory.resolveSibling(directory.getFileName() + ".new"));
        write(VaultKeys.make(), unfinished);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    static void replace(VaultKeys keys, Path directory) throws IOException {
        write(keys, directory);
    }

    private static void write(VaultKeys keys, Path directory) throws IOException {
        for (var file : keys.files().entrySet()) {
            PrivateFiles.write(directory.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
