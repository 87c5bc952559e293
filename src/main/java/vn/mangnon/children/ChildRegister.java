package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.tables.TableColumn;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/**
 * The door for taking the register away: all children that the caller may see, row by row, as of one moment. The groups đ, g,
 * i, k, l, m appear only as that there is one. Call it inside a transaction that may last.
 */
@ApplicationScoped
public class ChildRegister {

    /** Who takes a child of the register, and nothing else of it. */
    public interface Taker {
        void take(UUID id, List<? extends @Nullable Object> cells);
    }

    private final RegisterRepository register;
    private final CircumstanceRules rules;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    ChildRegister(RegisterRepository register, CircumstanceRules rules, Units units, CurrentUser user, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    public static List<TableColumn> columns(TableFormat format) {
        return RegisterColumns.of(format).stream()
                .map(RegisterColumns.Cell::column)
                .toList();
    }

    /** How many there are just now. */
    public long count(@Nullable UUID adminUnitId, @Nullable ChildStatus status) {
        return register.count(extent(adminUnitId), status, user.children(), LocalDate.now(clock));
    }

    /**
     * Hands over every one of them in one statement, so that all are of one moment, some hundred in memory at a time.
     *
     * @param adminUnitId a unit and all below it; nothing: everything in sight
     */
    public void each(
            TableFormat format,
            @Nullable UUID adminUnitId,
            @Nullable ChildStatus status,
            Locale language,
            Taker taker) {
        var today = LocalDate.now(clock);
        var cells = RegisterColumns.of(format);
        register.each(extent(adminUnitId), status, user.children(), today, found -> {
            var row = row(found, language);
            taker.take(
                    found.id(),
                    Arrays.asList(
                            cells.stream().map(cell -> cell.value().apply(row)).toArray()));
        });
    }

    private @Nullable UnitExtent extent(@Nullable UUID adminUnitId) {
        return adminUnitId == null ? null : units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }

    private RegisterColumns.Row row(RegisterRepository.Taken found, Locale language) {
        var told = new ArrayList<String>();
        var isSensitive = false;
        for (var group : found.groups()) {
            if (rules.isKeptBack(group)) {
                isSensitive = true;
            } else {
                told.add(group);
            }
        }
        return new RegisterColumns.Row(found, told, isSensitive, language);
    }
}
