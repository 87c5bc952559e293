package vn.mangnon.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.ChildIntake;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.MalformedJson;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.tables.JsonLines;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.TableUnreadable;
import vn.mangnon.tables.Tables;
import vn.mangnon.units.Units;

/**
 * Reads a file into parts while its sender waits, so that no copy of it lies about in clear, and what is no list at all is
 * told at once. Each part is a transaction of its own: one that lasted as long as the upload would hold up the change feed
 * and the seals. The transaction around it only reads, until the last part is there.
 */
@ApplicationScoped
@Transactional
class ListLayout {

    private static final int MOST_ROWS = 1_000_000;

    private final ImportRepository imports;
    private final StagedParts parts;
    private final Units units;
    private final CodeLists codes;
    private final CurrentUser user;
    private final ObjectMapper lines;
    private final Clock clock;

    ListLayout(
            ImportRepository imports,
            StagedParts parts,
            Units units,
            CodeLists codes,
            CurrentUser user,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.units = units;
        this.codes = codes;
        this.user = user;
        lines = json.copy()
                .disable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .addMixIn(ChildDetails.class, AsExported.class);
        this.clock = clock;
    }

    /** What an export tells of a child beside the record: it is of its day, and not brought in. */
    @JsonIgnoreProperties({"circumstances", "sensitive", "atRisk"})
    private interface AsExported {}

    UUID layOut(Path file, ImportDetails details) throws IOException {
        if (details.defaultUnit() != null
                && units.find(details.defaultUnit())
                        .filter(unit -> user.children().covers(unit.home()))
                        .isEmpty()) {
            throw Problem.invalid(List.of(new Fault("?adminUnitId", "UNIT_OUT_OF_SCOPE")));
        }
        var format = TableFormat.of(file);
        var id = StoredEntity.newId();
        apart(() -> new ImportRun(id, user.accountId(), format, details.mode(), details.dryRun(), clock.instant())
                .persist());
        var isThere = false;
        try {
            var layout = new Layout(id);
            if (format == TableFormat.NDJSON) {
                layJson(file, layout);
            } else {
                layTable(file, details, layout);
            }
            layout.end();
            isThere = true;
        } catch (TableUnreadable e) {
            throw Problem.invalid(List.of(unreadable(e)));
        } finally {
            if (!isThere) {
                apart(() -> imports.remove(id));
            }
        }
        return id;
    }

    private static void apart(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static Fault unreadable(TableUnreadable e) {
        var parameters = new HashMap<String, Object>();
        parameters.put("line", e.line() == null ? "?" : e.line());
        parameters.put("column", e.column() == null ? "?" : e.column());
        return new Fault("/file", e.code(), parameters);
    }

    private void layTable(Path file, ImportDetails details, Layout layout) throws IOException {
        var reader = new RowReader(new ListWords(units, codes, LocalDate.now(clock)), details.defaultUnit());
        try (var rows = Tables.read(file, ImportColumns.ALL, ImportColumns.REQUIRED, details.password())) {
            layout.headings = rows.unknownHeadings();
            while (rows.hasNext()) {
                layout.add(reader.read(rows.next()));
            }
        }
    }

    /** Each line is a child as {@code POST /children} takes it. */
    private void layJson(Path file, Layout layout) throws IOException {
        try (var text = JsonLines.of(file)) {
            while (text.hasNext()) {
                layout.add(row(text.next()));
            }
        }
    }

    private StagedRow row(JsonLines.Line line) throws IOException {
        try {
            var details = (@Nullable ChildDetails) lines.readValue(line.json(), ChildDetails.class);
            var id = details == null || details.id() == null ? StoredEntity.newId() : details.id();
            var faults = details == null ? List.of(new Fault("", "NOT_JSON")) : List.<Fault>of();
            return new StagedRow(id, line.number(), details, List.of(), faults);
        } catch (JsonProcessingException e) {
            return unreadable(line, MalformedJson.problem(e).faults());
        } catch (IOException notText) {
            // Bytes that are no UTF-8, which the parser tells in a way of its own.
            return unreadable(line, List.of(new Fault("", "NOT_JSON")));
        }
    }

    private static StagedRow unreadable(JsonLines.Line line, List<Fault> faults) {
        return new StagedRow(StoredEntity.newId(), line.number(), null, List.of(), faults);
    }

    /** Lays rows out in parts, and notices what a list says twice. */
    private final class Layout {

        private final UUID id;
        private final SeenRows seen = new SeenRows();
        private List<StagedRow> rows = new ArrayList<>(PartWork.ROWS);
        private List<String> headings = List.of();
        private int sent;
        private long count;

        Layout(UUID id) {
            this.id = id;
        }

        void add(StagedRow row) {
            if (++count > MOST_ROWS) {
                throw new TableUnreadable("TOO_MANY_ROWS");
            }
            rows.add(withRepetitions(row));
            if (rows.size() == PartWork.ROWS) {
                send();
            }
        }

        private StagedRow withRepetitions(StagedRow row) {
            var details = row.details();
            if (details == null) {
                return row;
            }
            var faults = new ArrayList<>(row.faults());
            repeated(details.personalId(), "N", row.line(), "/personalId", faults);
            if (details.duplicateReason() == null) {
                repeated(ChildIntake.keyOf(details), "M", row.line(), "", faults);
            }
            repeated(details.id() == null ? null : details.id().toString(), "I", row.line(), "/id", faults);
            return new StagedRow(row.id(), row.line(), details, row.carers(), faults);
        }

        private void repeated(@Nullable String thing, String kind, long line, String pointer, List<Fault> faults) {
            if (thing == null) {
                return;
            }
            var first = seen.first(kind + thing, line);
            if (first != 0) {
                faults.add(new Fault(pointer, "REPEATS_ROW", Map.of("line", first)));
            }
        }

        private void send() {
            var part = rows;
            apart(() -> parts.add(id, sent, part));
            sent++;
            rows = new ArrayList<>(PartWork.ROWS);
        }

        void end() {
            if (!rows.isEmpty()) {
                send();
            }
            if (count == 0) {
                throw new TableUnreadable("NO_ROWS");
            }
            imports.locked(id).laidOut(count, headings, clock.instant());
        }
    }
}
