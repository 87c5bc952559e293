package vn.mangnon.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;

/**
 * A data directory as the first start leaves it, with its demonstration: made once for all tests of the packaged
 * application, by a first start, and copied for each. To the application a copy is a restored backup.
 */
public final class PreparedData {

    private static final Duration FIRST_START = Duration.ofMinutes(5);

    private static Path prepared;

    private PreparedData() {}

    /** Itself, to look at: whoever starts something on it takes a copy. */
    static synchronized Path original() throws IOException, InterruptedException {
        if (prepared == null) {
            var data = Path.of("target", "prepared").toAbsolutePath();
            remove(data);
            PackagedApplication.launch(data).awaitReady(FIRST_START).end();
            // Where a virtual machine has once unpacked PostgreSQL it starts all others from: not from a test's
            // directory.
            EmbeddedDatabase.start(data).close();
            prepared = data;
        }
        return prepared;
    }

    /** @param data what is not there yet, or an empty directory */
    public static void copyTo(Path data) throws IOException, InterruptedException {
        copy(original(), data);
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var files = Files.walk(tree)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
