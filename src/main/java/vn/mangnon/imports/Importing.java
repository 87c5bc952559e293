package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.jobs.Jobs;

/** Begins the work: what it works on must be there for everybody before the job is, for that begins at once. */
@ApplicationScoped
class Importing {

    /** A million rows are laid out in a minute or two. */
    private static final Duration LONGEST_LAYOUT = Duration.ofMinutes(30);

    private final ImportService imports;
    private final ImportWork work;
    private final Jobs jobs;

    Importing(ImportService imports, ImportWork work, Jobs jobs) {
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
    }

    ImportView bringIn(Path file, ImportDetails details) {
        var id = QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_LAYOUT.toSeconds())
                .call(() -> layOut(file, details));
        return start(id);
    }

    private UUID layOut(Path file, ImportDetails details) {
        try {
            return imports.layOut(file, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportView carryOut(UUID id, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> imports.carryOut(id, ifMatch));
        return start(id);
    }

    ImportView resume(UUID id, @Nullable String ifMatch) {
        QuarkusTransaction.requiringNew().run(() -> imports.requireUnfinished(id, ifMatch));
        return start(id);
    }

    private ImportView start(UUID id) {
        var job = jobs.start(work, id);
        return QuarkusTransaction.requiringNew().call(() -> {
            imports.workedOnBy(id, job);
            return imports.view(id);
        });
    }
}
