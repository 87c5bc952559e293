package vn.mangnon.organizations;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.Units;

/** The organizations of the letters: those that ordered, those that owe, those that receive, and who took their place. */
@ApplicationScoped
public class DemonstrationOrganizations {

    private static final String FILE = "/demonstration/organizations.csv";

    private final Units units;

    DemonstrationOrganizations(Units units) {
        this.units = units;
    }

    /** The id of a demonstration organization, from its key in the file. */
    public static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(("mangnon.demonstration.organization " + key).getBytes(StandardCharsets.UTF_8));
    }

    void load(@Observes @Priority(200) DemonstrationWanted wanted) {
        var stream = Objects.requireNonNull(getClass().getResourceAsStream(FILE), FILE);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> add(row, wanted.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(NamedCsvRecord row, Instant now) {
        var code = optional(row, "unit_code");
        var unit = code == null
                ? null
                : units.withCode(code, LocalDate.parse(row.getField("unit_on")))
                        .orElseThrow(() -> new IllegalStateException("demonstration: no unit for " + row));
        var parent = optional(row, "parent_key");
        var validTo = optional(row, "valid_to");
        var details = new OrganizationDetails(
                idOf(row.getField("key")),
                row.getField("name"),
                OrganizationKind.valueOf(row.getField("kind")),
                unit == null ? null : unit.id(),
                parent == null ? null : idOf(parent),
                LocalDate.parse(row.getField("valid_from")),
                validTo == null ? null : LocalDate.parse(validTo));
        new Organization(details.id(), details, unit, now).persist();
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isBlank()).orElse(null);
    }
}
