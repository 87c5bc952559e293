package vn.mangnon.circumstancelists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.CircumstanceIntake;
import vn.mangnon.children.CircumstanceIntake.Entry;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableRow;
import vn.mangnon.tables.TableUnreadable;
import vn.mangnon.tables.Tables;

/**
 * Takes a list over, some rows in a transaction: none of them lasts. What was cut off in the middle is brought again, and
 * finds what it wrote before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class CircumstanceListService {

    private static final int LONGEST = 5_000;
    private static final int AT_ONCE = 200;

    private final CircumstanceIntake intake;
    private final CodeLists codes;
    private final Clock clock;

    CircumstanceListService(CircumstanceIntake intake, CodeLists codes, Clock clock) {
        this.intake = intake;
        this.codes = codes;
        this.clock = clock;
    }

    CircumstanceListView take(Path file, @Nullable String password, boolean dryRun) throws IOException {
        var today = LocalDate.now(clock);
        var problems = new ArrayList<RowProblem>();
        var entries = new ArrayList<Entry>();
        var rows = read(file, password);
        for (var row : rows) {
            var read = new CircumstanceRow(row, codes, today);
            var entry = read.entry();
            if (entry != null) {
                entries.add(entry);
            }
            problems.addAll(read.problems());
        }
        var added = 0;
        var known = 0;
        // A trial writes nothing that a later row could see, so all of it is one.
        var atOnce = dryRun ? LONGEST : AT_ONCE;
        for (int from = 0; from < entries.size(); from += atOnce) {
            var some = entries.subList(from, Math.min(from + atOnce, entries.size()));
            var outcome = dryRun ? intake.check(some) : intake.add(some);
            added += outcome.added();
            known += outcome.known();
            outcome.refusals()
                    .forEach(refusal -> problems.add(new RowProblem(
                            CircumstanceRow.FILE,
                            refusal.line(),
                            CircumstanceColumns.keyOf(refusal.fault().pointer()),
                            refusal.fault().code(),
                            null)));
        }
        problems.sort(Comparator.comparing(RowProblem::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        return new CircumstanceListView(dryRun, rows.size(), added, known, problems);
    }

    private static List<TableRow> read(Path file, @Nullable String password) throws IOException {
        var rows = new ArrayList<TableRow>();
        try (var table = Tables.read(file, CircumstanceColumns.ALL, CircumstanceColumns.REQUIRED, password)) {
            while (table.hasNext()) {
                rows.add(table.next());
                if (rows.size() > LONGEST) {
                    throw new TableUnreadable("TOO_MANY_ROWS");
                }
            }
        } catch (TableUnreadable e) {
            var parameters = Map.of("line", String.valueOf(e.line()), "column", e.column() == null ? "?" : e.column());
            throw Problem.invalid(List.of(new Fault("/file", e.code(), parameters)));
        }
        return rows;
    }
}
