package vn.mangnon.imports;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.ChildIntake;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;

/** What is done with the rows of a part; each part, or all of them together, in one transaction. */
@ApplicationScoped
class PartWork {

    /** As many as the audit trail takes in one entry. */
    static final int ROWS = 500;

    /** Another may register the same child at the same moment; looked at again, it is there. */
    private static final int TRIES = 5;

    private static final String NOT_STORABLE = "NOT_STORABLE";

    private final ImportRepository imports;
    private final StagedParts parts;
    private final ImportFaults faults;
    private final ChildIntake intake;
    private final Clock clock;

    PartWork(ImportRepository imports, StagedParts parts, ImportFaults faults, ChildIntake intake, Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.faults = faults;
        this.intake = intake;
        this.clock = clock;
    }

    /** What is done with rows that can be read. */
    private enum Act {
        LOOK,
        REGISTER,
        REGISTER_UNGUARDED
    }

    /**
     * Takes one part. A row that the database or the register cannot take, whatever the reason, is that row's fault: it must
     * not stop the part again and again.
     *
     * @param only look, and register nothing
     * @return how many rows it had; none when there was no part that nobody else was at
     */
    int takeNext(UUID id, boolean only) {
        Set<Long> bad = Set.of();
        for (int attempt = 1; ; attempt++) {
            try {
                var without = bad;
                return QuarkusTransaction.requiringNew().call(() -> takeNext(id, only, without));
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isOfItsRows(e)) {
                    throw e;
                }
                // The first time it may be that somebody was faster.
                if (attempt > 1) {
                    bad = badRows(id, only ? Act.LOOK : Act.REGISTER, waiting(id), bad);
                }
            }
        }
    }

    private int takeNext(UUID id, boolean only, Set<Long> bad) {
        var taken = parts.takeNext(id);
        if (taken.isEmpty()) {
            return 0;
        }
        var part = taken.get();
        var found = faultsOf(part.rows(), only ? Act.LOOK : Act.REGISTER, bad);
        faults.add(id, found);
        var refused = found.stream().map(ImportFault.Stored::line).distinct().count();
        parts.markDone(id, part.number(), (int) refused, only);
        return part.rows().size();
    }

    private List<StagedRow> waiting(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> parts.takeNext(id).map(StagedParts.Part::rows).orElse(List.of()));
    }

    /** Each row once by itself, and taken back. */
    private Set<Long> badRows(UUID id, Act act, List<StagedRow> rows, Set<Long> known) {
        var bad = new HashSet<>(known);
        for (var row : rows) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    faultsOf(List.of(row), act, Set.of());
                    throw new TakenBack(Together.DONE);
                });
            } catch (TakenBack tried) {
                // That it could be written is all that was asked.
                continue;
            } catch (RuntimeException e) {
                if (!isOfItsRows(e)) {
                    throw e;
                }
                if (bad.add(row.line())) {
                    Log.warnf("row %d of import %s cannot be stored: %s", row.line(), id, causeOf(e));
                }
            }
        }
        return bad;
    }

    /**
     * Whether it is what stands in the rows that was refused: by the database's rules (SQLSTATE classes 22, 23 and P0), by a
     * deadlock with who registers the same (40P01), or by our own code. Whatever else fails is the server's trouble, which
     * passes.
     */
    private static boolean isOfItsRows(Throwable e) {
        if (e instanceof Problem) {
            return false;
        }
        var refused = first(e, SQLException.class);
        if (refused == null) {
            return first(e, QuarkusTransactionException.class) == null;
        }
        var state = Objects.requireNonNullElse(refused.getSQLState(), "");
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("P0") || state.equals("40P01");
    }

    private static <T extends Throwable> @Nullable T first(Throwable e, Class<T> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }

    /** Its kind: what it says may quote the row. */
    private static String causeOf(Throwable e) {
        var refused = first(e, SQLException.class);
        return refused == null ? e.getClass().getName() : "SQLSTATE " + refused.getSQLState();
    }

    /** How the registration of everything ended. */
    enum Together {
        DONE,
        /** It cannot be: the faults are written down. */
        REFUSED,
        /** Somebody registered one of the children meanwhile: it is to be looked at anew. */
        OVERTAKEN
    }

    /** Rolls back what was written, and nothing has gone wrong. */
    private static final class TakenBack extends RuntimeException {

        private final Together end;

        TakenBack(Together end) {
            super(null, null, false, false);
            this.end = end;
        }
    }

    /** Told after each part. */
    interface Progress {
        void registered(int parts);
    }

    /** All parts, which were found to be good before, in one transaction. */
    Together registerAll(UUID id, int count, int seconds, Progress progress) {
        var found = new ArrayList<ImportFault.Stored>();
        var last = new ArrayList<StagedRow>();
        Together end;
        try {
            end = QuarkusTransaction.requiringNew()
                    .timeout(seconds)
                    .call(() -> registerAll(id, count, progress, last, found));
        } catch (TakenBack e) {
            end = e.end;
        } catch (RuntimeException e) {
            if (first(e, SQLException.class) == null || !isOfItsRows(e)) {
                throw e;
            }
            var bad = badRows(id, Act.REGISTER, last, Set.of());
            found.clear();
            last.stream()
                    .filter(row -> bad.contains(row.line()))
                    .forEach(row -> found.add(new ImportFault.Stored(row.line(), 0, null, NOT_STORABLE, Map.of())));
            end = found.isEmpty() ? Together.OVERTAKEN : Together.REFUSED;
        }
        if (end == Together.REFUSED) {
            QuarkusTransaction.requiringNew().run(() -> faults.add(id, found));
        }
        return end;
    }

    private Together registerAll(
            UUID id, int count, Progress progress, List<StagedRow> last, List<ImportFault.Stored> found) {
        // Whoever was taken for dead may be at it still.
        var run = imports.locked(id);
        if (run.state() != ImportState.OPEN) {
            return Together.DONE;
        }
        var saidToBeOthers = new ArrayList<UUID>();
        for (int number = 0; number < count; number++) {
            var rows = parts.find(id, number).orElseThrow().rows();
            last.clear();
            last.addAll(rows);
            rows.stream()
                    .filter(row -> row.details() != null && row.details().duplicateReason() != null)
                    .forEach(row -> saidToBeOthers.add(row.id()));
            found.addAll(faultsOf(rows, Act.REGISTER_UNGUARDED, Set.of()));
            if (!found.isEmpty()) {
                throw new TakenBack(Together.REFUSED);
            }
            progress.registered(number + 1);
        }
        if (intake.wasOvertaken(saidToBeOthers)) {
            throw new TakenBack(Together.OVERTAKEN);
        }
        parts.forgetRows(id);
        imports.locked(id).finish(clock.instant());
        return Together.DONE;
    }

    /** To be looked at anew. */
    void startOver(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            faults.forget(id);
            parts.startOver(id);
        });
    }

    private List<ImportFault.Stored> faultsOf(List<StagedRow> rows, Act act, Set<Long> bad) {
        var told = new Told();
        var byLine = new HashMap<Long, StagedRow>();
        var readable = new ArrayList<ChildIntake.Arrival>();
        var unreadable = new ArrayList<ChildIntake.Arrival>();
        for (var row : rows) {
            byLine.put(row.line(), row);
            if (bad.contains(row.line())) {
                told.add(row, new Fault("", NOT_STORABLE));
                continue;
            }
            row.faults().forEach(fault -> told.add(row, fault));
            var details = row.details();
            if (details != null) {
                (row.faults().isEmpty() ? readable : unreadable)
                        .add(new ChildIntake.Arrival(row.id(), row.line(), withId(row, details)));
            }
        }
        // What else is wrong with a row that could not be read whole: one answer tells everything.
        var refusals = new ArrayList<ChildIntake.Refusal>();
        if (!unreadable.isEmpty()) {
            refusals.addAll(intake.check(unreadable));
        }
        refusals.addAll(
                switch (act) {
                    case LOOK -> intake.check(readable);
                    case REGISTER -> intake.register(readable);
                    case REGISTER_UNGUARDED -> intake.registerUnguarded(readable);
                });
        refusals.forEach(refusal -> told.add(Objects.requireNonNull(byLine.get(refusal.line())), refusal.fault()));
        return told.all();
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
}
