package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.jobs.Jobs;

/**
 * Begins the work. That the list is there, its job and, with an {@code Idempotency-Key}, the answer are one transaction:
 * there is never one without the others.
 */
@ApplicationScoped
class Importing {

    /** A million rows are laid out in a minute or two. */
    static final int LONGEST_LAYOUT_SECONDS = 1_800;

    private final ListLayout layout;
    private final ImportService imports;
    private final ImportWork work;
    private final Jobs jobs;

    Importing(ListLayout layout, ImportService imports, ImportWork work, Jobs jobs) {
        this.layout = layout;
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
    }

    ImportView bringIn(Path file, ImportDetails details) {
        return QuarkusTransaction.joiningExisting()
                .timeout(LONGEST_LAYOUT_SECONDS)
                .call(() -> start(layOut(file, details)));
    }

    private UUID layOut(Path file, ImportDetails details) {
        try {
            return layout.layOut(file, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportView carryOut(UUID id, @Nullable String ifMatch) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            imports.carryOut(id, ifMatch);
            return start(id);
        });
    }

    ImportView resume(UUID id, @Nullable String ifMatch) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            imports.requireResumable(id, ifMatch);
            return start(id);
        });
    }

    private ImportView start(UUID id) {
        imports.workedOnBy(id, jobs.start(work, id));
        return imports.view(id);
    }
}
