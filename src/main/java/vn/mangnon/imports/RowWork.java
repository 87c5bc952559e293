package vn.mangnon.imports;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.children.ChildDetails;
import vn.mangnon.children.ChildIntake;
import vn.mangnon.kernel.Fault;

/** What is done with some rows of a list, in the transaction under way, and what is found wrong with them. */
@ApplicationScoped
class RowWork {

    static final String NOT_STORABLE = "NOT_STORABLE";

    private final ChildIntake intake;

    RowWork(ChildIntake intake) {
        this.intake = intake;
    }

    /** What is done with rows that can be read. */
    enum Act {
        LOOK,
        REGISTER,
        REGISTER_UNGUARDED
    }

    /** @param bad lines that are known to be not storable, and are not tried */
    List<ImportFault.Stored> faultsOf(List<StagedRow> rows, Act act, Set<Long> bad) {
        var told = new RowFaults();
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

    /** Each row once by itself, and taken back. */
    Set<Long> badRows(UUID id, Act act, List<StagedRow> rows, Set<Long> known) {
        var bad = new HashSet<>(known);
        for (var row : rows) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    faultsOf(List.of(row), act, Set.of());
                    throw new TakenBack();
                });
            } catch (TakenBack tried) {
                // That it could be written is all that was asked.
                continue;
            } catch (RuntimeException e) {
                if (!RowErrors.areOfTheRows(e)) {
                    throw e;
                }
                if (bad.add(row.line())) {
                    Log.warnf("row %d of import %s cannot be stored: %s", row.line(), id, RowErrors.causeOf(e));
                }
            }
        }
        return bad;
    }

    /** Rolls back what was written, and nothing has gone wrong. */
    private static final class TakenBack extends RuntimeException {

        TakenBack() {
            super(null, null, false, false);
        }
    }
}
