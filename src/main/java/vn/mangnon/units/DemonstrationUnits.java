package vn.mangnon.units;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import vn.mangnon.kernel.DemonstrationWanted;

/** The units that the five letters name and what they became: official rows, through the same import as the whole list. */
@ApplicationScoped
class DemonstrationUnits {

    private final UnitImportService imports;

    DemonstrationUnits(UnitImportService imports) {
        this.imports = imports;
    }

    void load(@Observes @Priority(100) DemonstrationWanted wanted) {
        var units = resource("admin-units.csv");
        var successions = resource("admin-unit-successions.csv");
        try {
            var outcome = imports.bringIn(units, successions, false, (step, of) -> {});
            if (!outcome.problems().isEmpty()) {
                throw new IllegalStateException("demonstration units: " + outcome.problems());
            }
        } finally {
            delete(units);
            delete(successions);
        }
    }

    private static Path resource(String name) {
        var path = "/demonstration/" + name;
        try (var stream = Objects.requireNonNull(DemonstrationUnits.class.getResourceAsStream(path), path)) {
            var file = Files.createTempFile("mangnon", ".csv");
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
