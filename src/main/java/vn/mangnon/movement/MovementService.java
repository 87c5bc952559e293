package vn.mangnon.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.codes.CodeLists;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Problem;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** Answers how the children of a place became others. */
@ApplicationScoped
@Transactional
class MovementService {

    /** Longer is two questions. */
    private static final int MOST_YEARS = 20;

    private static final String URGENT_PROTECTION = "R:URGENT_PROTECTION";

    private final MovementRepository movements;
    private final Units units;
    private final CodeLists codes;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    MovementService(
            MovementRepository movements,
            Units units,
            CodeLists codes,
            CurrentUser user,
            RowSecurity rowSecurity,
            Clock clock) {
        this.movements = movements;
        this.units = units;
        this.codes = codes;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    MovementView movement(MovementFilter filter) {
        check(filter);
        var unit = units.find(filter.adminUnitId())
                .filter(known -> user.scope().covers(known.home()))
                .orElseThrow(Problem::notFound);
        var extent = extent(unit, filter.geography());
        // Figures: a supervisor sees no child of his province, and may know how many there are.
        var rows = rowSecurity.lifted(() -> movements.movement(extent, filter.from(), filter.to()));
        var seesChildren = user.children().covers(unit.home());
        return new MovementView(
                unit.id(),
                filter.from(),
                filter.to(),
                account("", rows),
                accounts("R:", rows, key -> seesChildren || !key.equals(URGENT_PROTECTION)),
                accounts(
                        "G:",
                        rows,
                        key -> seesChildren || !codes.isSensitive(CodeLists.SPECIAL_CIRCUMSTANCES, key.substring(2))));
    }

    private UnitExtent extent(UnitRef unit, @Nullable LocalDate geography) {
        if (geography != null && !unit.isInForceOn(geography)) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?geography", "UNIT_NOT_IN_FORCE"));
        }
        return geography == null || geography.equals(LocalDate.now(clock))
                ? units.extentOf(unit.id()).orElse(UnitExtent.NOTHING)
                : units.extentThroughTime(unit.id());
    }

    private void check(MovementFilter filter) {
        if (filter.to().isBefore(filter.from())) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?to", "BEFORE_START"));
        }
        if (filter.to().isAfter(LocalDate.now(clock))) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?to", "IN_THE_FUTURE"));
        }
        if (filter.from().plusYears(MOST_YEARS).isBefore(filter.to())) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?from", "TOO_LONG_AGO"));
        }
    }

    private static List<MovementView.Account> accounts(
            String prefix, List<MovementRepository.Row> rows, Predicate<String> shown) {
        return rows.stream()
                .map(MovementRepository.Row::key)
                .filter(key -> key.startsWith(prefix))
                .distinct()
                .filter(shown)
                .sorted()
                .map(key -> account(key, rows))
                .toList();
    }

    static MovementView.Account account(String key, List<MovementRepository.Row> all) {
        var rows = all.stream().filter(row -> row.key().equals(key)).toList();
        return new MovementView.Account(
                key.isEmpty() ? null : key.substring(2),
                sum(rows, "OPENING"),
                sum(rows, "IN"),
                sum(rows, "OUT"),
                sum(rows, "CLOSING"),
                rows.stream()
                        .filter(row -> row.kind() != null)
                        .map(row -> new MovementView.Step(
                                MovementKind.valueOf(row.kind()), row.step().equals("IN"), row.reason(), row.count()))
                        .toList());
    }

    private static long sum(List<MovementRepository.Row> rows, String step) {
        return rows.stream()
                .filter(row -> row.step().equals(step))
                .mapToLong(MovementRepository.Row::count)
                .sum();
    }
}
