package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.children.ChildIntake;

/** All parts of a list together, or none of them: in one transaction. */
@ApplicationScoped
class WholeList {

    private final ImportRepository imports;
    private final StagedParts parts;
    private final ImportFaults faults;
    private final RowWork rows;
    private final ChildIntake intake;
    private final Clock clock;

    WholeList(
            ImportRepository imports,
            StagedParts parts,
            ImportFaults faults,
            RowWork rows,
            ChildIntake intake,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.faults = faults;
        this.rows = rows;
        this.intake = intake;
        this.clock = clock;
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
    Together register(UUID id, int count, int seconds, Progress progress) {
        var found = new ArrayList<ImportFault.Stored>();
        var last = new ArrayList<StagedRow>();
        Together end;
        try {
            end = QuarkusTransaction.requiringNew()
                    .timeout(seconds)
                    .call(() -> register(id, count, progress, last, found));
        } catch (TakenBack e) {
            end = e.end;
        } catch (RuntimeException e) {
            if (!RowErrors.areTheDatabasesOfTheRows(e)) {
                throw e;
            }
            var bad = rows.badRows(id, RowWork.Act.REGISTER, last, Set.of());
            found.clear();
            last.stream()
                    .filter(row -> bad.contains(row.line()))
                    .forEach(row ->
                            found.add(new ImportFault.Stored(row.line(), 0, null, RowWork.NOT_STORABLE, Map.of())));
            end = found.isEmpty() ? Together.OVERTAKEN : Together.REFUSED;
        }
        if (end == Together.REFUSED) {
            QuarkusTransaction.requiringNew().run(() -> faults.add(id, found));
        }
        return end;
    }

    private Together register(
            UUID id, int count, Progress progress, List<StagedRow> last, List<ImportFault.Stored> found) {
        // Whoever was taken for dead may be at it still.
        var run = imports.locked(id);
        if (run.state() != ImportState.OPEN) {
            return Together.DONE;
        }
        var saidToBeOthers = new ArrayList<UUID>();
        for (int number = 0; number < count; number++) {
            var part = parts.find(id, number).orElseThrow().rows();
            last.clear();
            last.addAll(part);
            part.stream()
                    .filter(row -> row.details() != null && row.details().duplicateReason() != null)
                    .forEach(row -> saidToBeOthers.add(row.id()));
            found.addAll(rows.faultsOf(part, RowWork.Act.REGISTER_UNGUARDED, Set.of()));
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
}
