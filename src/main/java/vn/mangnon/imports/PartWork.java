package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes the parts of a list one by one, each in a transaction of its own. */
@ApplicationScoped
class PartWork {

    /** As many as the audit trail takes in one entry. */
    static final int ROWS = 500;

    /** Another may register the same child at the same moment; looked at again, it is there. */
    private static final int TRIES = 5;

    private final StagedParts parts;
    private final ImportFaults faults;
    private final RowWork rows;

    PartWork(StagedParts parts, ImportFaults faults, RowWork rows) {
        this.parts = parts;
        this.faults = faults;
        this.rows = rows;
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
                if (attempt == TRIES || !RowErrors.areOfTheRows(e)) {
                    throw e;
                }
                // The first time it may be that somebody was faster.
                if (attempt > 1) {
                    bad = rows.badRows(id, only ? RowWork.Act.LOOK : RowWork.Act.REGISTER, waiting(id), bad);
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
        var found = rows.faultsOf(part.rows(), only ? RowWork.Act.LOOK : RowWork.Act.REGISTER, bad);
        faults.add(id, found);
        var refused = found.stream().map(ImportFault.Stored::line).distinct().count();
        parts.markDone(id, part.number(), (int) refused, only);
        return part.rows().size();
    }

    private List<StagedRow> waiting(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> parts.takeNext(id).map(StagedParts.Part::rows).orElse(List.of()));
    }
}
