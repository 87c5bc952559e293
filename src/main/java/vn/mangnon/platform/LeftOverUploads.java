package vn.mangnon.platform;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An upload lies on the disk, in clear and readable by the server's user alone, while its request lasts, and an unlocked copy
 * of a locked workbook beside it. Each request takes its own away; those of a server that was killed are taken away here. By
 * their age, for others may work in the same directory.
 */
@ApplicationScoped
class LeftOverUploads {

    /** No request lasts longer; see {@code imports.Importing}. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(40);

    private final Path uploads;
    private final Path temporary;
    private final Clock clock;

    LeftOverUploads(
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") String uploads,
            @ConfigProperty(name = "java.io.tmpdir") String temporary,
            Clock clock) {
        this.uploads = Path.of(uploads);
        this.temporary = Path.of(temporary);
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        remove();
    }

    @Scheduled(every = "10m", delayed = "10m")
    void remove() {
        var before = clock.instant().minus(LONGEST_REQUEST);
        remove(uploads, "*", before);
        remove(temporary, "mangnon-*.xlsx", before);
    }

    private static void remove(Path directory, String names, Instant before) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.newDirectoryStream(directory, names)) {
            for (var file : files) {
                if (Files.isRegularFile(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                    Log.warnf("%s was left over, and is removed", file.getFileName());
                }
            }
        } catch (NoSuchFileException gone) {
            // Its request has ended, or another process was faster.
            Log.debug("a file was taken away meanwhile");
        } catch (IOException e) {
            Log.warnf("left-over uploads in %s: %s", directory, e.getClass().getName());
        }
    }
}
