package vn.mangnon.imports;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.ChildIntake;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.MalformedJson;
import vn.mangnon.kernel.Messages;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.Versions;
import vn.mangnon.tables.JsonLines;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.tables.TableUnreadable;
import vn.mangnon.tables.Tables;
import vn.mangnon.units.Units;

/** What is done with lists: laid out when they come, then taken part by part, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class ImportService {

    /** As many as the audit trail takes in one entry. */
    static final int CHUNK = 500;

    private static final int MOST_ROWS = 1_000_000;

    /** A trial is looked at and carried out within a day or two; what nobody carried out is forgotten. */
    private static final Duration ROWS_KEPT = Duration.ofDays(2);

    private static final Duration KEPT = Duration.ofDays(90);

    private final ImportRepository imports;
    private final ChildIntake intake;
    private final Units units;
    private final CodeLists codes;
    private final CurrentUser user;
    private final Language language;
    private final ObjectMapper lines;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            ChildIntake intake,
            Units units,
            CodeLists codes,
            CurrentUser user,
            Language language,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.intake = intake;
        this.units = units;
        this.codes = codes;
        this.user = user;
        this.language = language;
        lines = json.copy()
                .disable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .addMixIn(ChildDetails.class, AsExported.class);
        this.clock = clock;
    }

    /** What an export tells of a child beside the record: it is of its day, and not brought in. */
    @JsonIgnoreProperties({"circumstances", "sensitive", "atRisk"})
    private interface AsExported {}

    /**
     * Reads the file into parts. It is read while its sender waits, so that no copy of it lies about in clear, and what is no
     * list at all is told at once.
     */
    UUID layOut(Path file, ImportDetails details) throws IOException {
        if (details.defaultUnit() != null
                && units.find(details.defaultUnit())
                        .filter(unit -> user.children().covers(unit.home()))
                        .isEmpty()) {
            throw Problem.invalid(List.of(new Fault("?adminUnitId", "UNIT_OUT_OF_SCOPE")));
        }
        var run = new ImportRun(
                StoredEntity.newId(),
                user.accountId(),
                TableFormat.of(file),
                details.mode(),
                details.dryRun(),
                clock.instant());
        run.persistAndFlush();
        try {
            var layout = new Layout(run);
            if (run.format() == TableFormat.NDJSON) {
                layJson(file, layout);
            } else {
                layTable(file, details, layout, run);
            }
            layout.end();
        } catch (TableUnreadable e) {
            throw Problem.invalid(List.of(unreadable(e)));
        }
        imports.flush();
        return run.id();
    }

    private static Fault unreadable(TableUnreadable e) {
        var parameters = new HashMap<String, Object>();
        parameters.put("line", e.line() == null ? "?" : e.line());
        parameters.put("column", e.column() == null ? "?" : e.column());
        return new Fault("/file", e.code(), parameters);
    }

    private void layTable(Path file, ImportDetails details, Layout layout, ImportRun run) throws IOException {
        var reader = new RowReader(units, codes, details.defaultUnit(), LocalDate.now(clock));
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
            var faults = MalformedJson.problem(e).faults();
            return new StagedRow(StoredEntity.newId(), line.number(), null, List.of(), faults);
        }
    }

    /** Lays rows out in parts, and notices what a list says twice. */
    private final class Layout {

        private final ImportRun run;
        private final SeenRows seen = new SeenRows();
        private List<StagedRow> rows = new ArrayList<>(CHUNK);
        private List<String> headings = List.of();
        private int chunks;
        private long count;

        Layout(ImportRun run) {
            this.run = run;
        }

        void add(StagedRow row) {
            if (++count > MOST_ROWS) {
                throw new TableUnreadable("TOO_MANY_ROWS");
            }
            rows.add(withRepetitions(row));
            if (rows.size() == CHUNK) {
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
            repeated(ChildIntake.keyOf(details), "M", row.line(), "", faults);
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
            imports.addChunk(run.id(), chunks++, rows);
            rows = new ArrayList<>(CHUNK);
        }

        void end() {
            if (!rows.isEmpty()) {
                send();
            }
            if (count == 0) {
                throw new TableUnreadable("NO_ROWS");
            }
            run.laidOut(count, headings);
        }
    }

    ImportView view(UUID id) {
        return view(imports.require(id, user.accountId()));
    }

    Page<ImportView> list(PageRequest page) {
        return imports.page(user.accountId(), page).map(this::view);
    }

    private ImportView view(ImportRun run) {
        var standing = imports.standing(run.id());
        var allowed = new ArrayList<String>();
        if (run.dryRun() && run.isFinished() && standing.hasContent()) {
            allowed.add(ImportView.EXECUTION);
        }
        if (!run.isFinished()) {
            allowed.add(ImportView.RESUMPTION);
        }
        return ImportView.of(run, standing, allowed);
    }

    Page<ImportFault> faults(UUID id, PageRequest page) {
        var run = imports.require(id, user.accountId());
        return imports.faults(run.id(), page)
                .map(fault -> new ImportFault(
                        fault.line(),
                        fault.column(),
                        fault.code(),
                        Messages.text("fault." + fault.code(), language.locale(), fault.parameters())));
    }

    void workedOnBy(UUID id, UUID job) {
        imports.locked(id).workedOnBy(job, clock.instant());
    }

    /** A trial becomes the thing itself. */
    void carryOut(UUID id, @Nullable String ifMatch) {
        var run = imports.require(id, user.accountId());
        Versions.require(ifMatch, run.version());
        if (!view(run).allowedActions().contains(ImportView.EXECUTION)) {
            throw Problem.conflict("IMPORT_NOT_A_TRIAL");
        }
        imports.startOver(id);
        run.carryOut(clock.instant());
    }

    void requireUnfinished(UUID id, @Nullable String ifMatch) {
        var run = imports.require(id, user.accountId());
        Versions.require(ifMatch, run.version());
        if (run.isFinished()) {
            throw Problem.conflict("IMPORT_FINISHED");
        }
    }

    /** What its work needs to know. */
    record Work(UUID accountId, ImportMode mode, boolean dryRun, long rows, int chunks, boolean isFinished) {}

    Work work(UUID id) {
        var run = imports.forWork(id);
        return new Work(
                run.accountId(),
                run.mode(),
                run.dryRun(),
                run.rows(),
                (int) ((run.rows() + CHUNK - 1) / CHUNK),
                run.isFinished());
    }

    /**
     * Takes one part.
     *
     * @param only look, and register nothing
     * @return whether there was one that nobody else was at
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean takeNext(UUID id, boolean only) {
        var taken = imports.takeNext(id);
        if (taken.isEmpty()) {
            return false;
        }
        var chunk = taken.get();
        var faults = faultsOf(chunk.rows(), only);
        imports.addFaults(id, faults);
        var refused =
                (int) faults.stream().map(ImportFault.Stored::line).distinct().count();
        imports.markDone(id, chunk.number(), refused, only);
        return true;
    }

    /**
     * All parts, which were found to be good before, in one transaction.
     *
     * @return the faults of the first part that is good no longer, and nothing was registered
     */
    List<ImportFault.Stored> registerAll(UUID id, int chunks, Progress progress) {
        for (int number = 0; number < chunks; number++) {
            var faults = faultsOf(imports.chunk(id, number).orElseThrow().rows(), false);
            if (!faults.isEmpty()) {
                QuarkusTransaction.setRollbackOnly();
                return faults;
            }
            imports.forget();
            progress.registered(number + 1);
        }
        imports.forgetRows(id);
        imports.locked(id).finish(clock.instant());
        return List.of();
    }

    /** Told after each part. */
    interface Progress {
        void registered(int chunks);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void addFaults(UUID id, List<ImportFault.Stored> faults) {
        imports.addFaults(id, faults);
    }

    private List<ImportFault.Stored> faultsOf(List<StagedRow> rows, boolean only) {
        var faults = new Told();
        var arrivals = new ArrayList<ChildIntake.Arrival>();
        var byLine = new HashMap<Long, StagedRow>();
        for (var row : rows) {
            byLine.put(row.line(), row);
            row.faults().forEach(fault -> faults.add(row, fault));
            if (row.details() != null) {
                arrivals.add(new ChildIntake.Arrival(row.id(), row.line(), withId(row, row.details())));
            }
        }
        var readable = arrivals.stream()
                .filter(arrival -> Objects.requireNonNull(byLine.get(arrival.line()))
                        .faults()
                        .isEmpty())
                .toList();
        var unreadable = new ArrayList<>(arrivals);
        unreadable.removeAll(readable);
        // What else is wrong with a row that could not be read whole: one answer tells everything.
        var refusals = new ArrayList<>(intake.check(unreadable));
        refusals.addAll(only ? intake.check(readable) : intake.register(readable));
        refusals.forEach(refusal -> faults.add(Objects.requireNonNull(byLine.get(refusal.line())), refusal.fault()));
        return faults.all();
    }

    private static ChildDetails withId(StagedRow row, ChildDetails details) {
        return details.id() == null ? details.withId(row.id()) : details;
    }

    /** Faults by row; what was told of a column is not told of it again as missing. */
    private static final class Told {

        private final Map<Long, List<ImportFault.Stored>> byLine = new LinkedHashMap<>();
        private final Map<Long, HashSet<String>> told = new HashMap<>();

        void add(StagedRow row, Fault fault) {
            var column = column(row, fault.pointer());
            var known = told.computeIfAbsent(row.line(), line -> new HashSet<>());
            var isSecond = !known.add(column) && fault.code().equals("REQUIRED");
            if (isSecond) {
                return;
            }
            var faults = byLine.computeIfAbsent(row.line(), line -> new ArrayList<>());
            faults.add(new ImportFault.Stored(
                    row.line(),
                    faults.size(),
                    column.isEmpty() ? null : column,
                    fault.code(),
                    new HashMap<>(fault.parameters())));
        }

        /** The rules speak of the list of carers; the file has a column for each. */
        private static String column(StagedRow row, String pointer) {
            if (pointer.startsWith("/caregivers/") && !row.carers().isEmpty()) {
                var steps = pointer.split("/");
                var position = Integer.parseInt(steps[2]);
                var carer = row.carers().get(position);
                if (steps.length > 3 && steps[3].equals("phone")) {
                    return carer + "Phone";
                }
                return steps.length > 3 && steps[3].equals("relation") ? carer + "Relation" : carer;
            }
            return pointer.startsWith("/") ? pointer.substring(1) : pointer;
        }

        List<ImportFault.Stored> all() {
            return byLine.values().stream().flatMap(List::stream).toList();
        }
    }

    ImportRepository.Standing standing(UUID id) {
        return imports.standing(id);
    }

    List<ImportFault.Stored> firstFaults(UUID id, int most) {
        return imports.faults(id, new PageRequest(most, null, null)).items();
    }

    long countFaults(UUID id) {
        return imports.countFaults(id);
    }

    /** @param keepRows of a trial, which may be carried out */
    void finish(UUID id, boolean keepRows) {
        if (!keepRows) {
            imports.forgetRows(id);
        }
        imports.locked(id).finish(clock.instant());
        Log.infof("import %s ended", id);
    }

    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        var now = clock.instant();
        imports.purge(now.minus(ROWS_KEPT), now.minus(KEPT));
    }
}
