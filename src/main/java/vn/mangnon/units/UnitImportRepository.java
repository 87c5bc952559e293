package vn.mangnon.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.StoredEntity;

/**
 * The import in sets: the rows go into staging tables of the transaction, what cannot be placed is reported and taken
 * out, and the rest is put beside what is there.
 */
@ApplicationScoped
class UnitImportRepository {

    private static final int BATCH = 1_000;

    private final EntityManager entities;

    UnitImportRepository(EntityManager entities) {
        this.entities = entities;
    }

    void stage(UnitLists lists) {
        // One import at a time: a second waits, and then finds most of its rows there.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.unit-import'))")
                .getResultList();
        execute("create temporary table staged_unit (line bigint, id uuid, code text, name text, level text,"
                + " parent_code text, valid_from date, valid_to date) on commit drop");
        execute("create temporary table staged_succession (line bigint, id uuid, level text, old_code text,"
                + " new_code text, effective_on date, extent text, predecessor_id uuid, successor_id uuid)"
                + " on commit drop");
        insert("insert into staged_unit values (?, ?, ?, ?, ?, ?, ?, ?)", lists.units(), (insert, row) -> {
            insert.setLong(1, row.line());
            insert.setObject(2, StoredEntity.newId());
            insert.setString(3, row.code());
            insert.setString(4, row.name());
            insert.setString(5, row.level().name());
            insert.setString(6, row.parentCode());
            insert.setObject(7, row.validFrom());
            insert.setObject(8, row.validTo());
        });
        insert("insert into staged_succession values (?, ?, ?, ?, ?, ?, ?)", lists.successions(), (insert, row) -> {
            insert.setLong(1, row.line());
            insert.setObject(2, StoredEntity.newId());
            insert.setString(3, row.level().name());
            insert.setString(4, row.oldCode());
            insert.setString(5, row.newCode());
            insert.setObject(6, row.effectiveOn());
            insert.setString(7, row.extent().name());
        });
        execute("create index on staged_unit (code)");
        execute("analyze staged_unit");
        execute("analyze staged_succession");
    }

    /**
     * Takes out the units that would overlap another of the same code, and those whose parent nobody knows; again until
     * none is left, for a row may have relied on one that was taken out.
     */
    List<RowProblem> takeOutUnplacedUnits() {
        var gone = new ArrayList<RowProblem>();
        List<RowProblem> found;
        do {
            found = takeOutUnplacedUnitsOnce();
            gone.addAll(found);
        } while (!found.isEmpty());
        return gone;
    }

    private List<RowProblem> takeOutUnplacedUnitsOnce() {
        var overlapping = takeOut("staged_unit", "units", "OVERLAPS_ANOTHER", "s.code", """
                exists (select 1 from staged_unit o where o.code = s.code and o.line < s.line
                           and daterange(o.valid_from, o.valid_to) && daterange(s.valid_from, s.valid_to))
                or exists (select 1 from admin_unit o where o.code = s.code and o.valid_from <> s.valid_from
                           and not exists (select 1 from staged_unit r
                                            where r.code = o.code and r.valid_from = o.valid_from)
                           and daterange(o.valid_from, o.valid_to) && daterange(s.valid_from, s.valid_to))
                """);
        var orphaned = takeOut("staged_unit", "units", "UNKNOWN_PARENT", "s.parent_code", """
                s.parent_code is not null
                and not exists (select 1 from staged_unit p where p.code = s.parent_code
                           and p.valid_from <= s.valid_from and (p.valid_to is null or p.valid_to > s.valid_from))
                and not exists (select 1 from admin_unit p where p.code = s.parent_code
                           and p.valid_from <= s.valid_from and (p.valid_to is null or p.valid_to > s.valid_from))
                """);
        return java.util.stream.Stream.of(overlapping, orphaned)
                .flatMap(List::stream)
                .toList();
    }

    int changeUnits(Instant now) {
        return entities.createNativeQuery("""
                        update admin_unit u
                           set name = s.name, level = s.level, parent_code = s.parent_code, valid_to = s.valid_to,
                               version = u.version + 1, updated_at = :now
                          from staged_unit s
                         where u.code = s.code and u.valid_from = s.valid_from
                           and (u.name, u.level, u.parent_code, u.valid_to)
                               is distinct from (s.name, s.level, s.parent_code, s.valid_to)
                        """).setParameter("now", now).executeUpdate();
    }

    int addUnits(Instant now) {
        return entities.createNativeQuery("""
                        insert into admin_unit (id, version, created_at, updated_at, code, name, level, parent_code,
                                                valid_from, valid_to, home)
                        select s.id, 0, :now, :now, s.code, s.name, s.level, s.parent_code, s.valid_from, s.valid_to, '/'
                          from staged_unit s
                         where not exists (select 1 from admin_unit u
                                            where u.code = s.code and u.valid_from = s.valid_from)
                        """).setParameter("now", now).executeUpdate();
    }

    /** Finds both ends of every succession; the old unit is the one in force the day before. */
    List<RowProblem> takeOutUnplacedSuccessions() {
        execute("""
                update staged_succession s set predecessor_id = u.id from admin_unit u
                 where u.code = s.old_code and u.level = s.level
                   and u.valid_from < s.effective_on and (u.valid_to is null or u.valid_to >= s.effective_on)
                """);
        execute("""
                update staged_succession s set successor_id = u.id from admin_unit u
                 where u.code = s.new_code and u.level = s.level
                   and u.valid_from <= s.effective_on and (u.valid_to is null or u.valid_to > s.effective_on)
                """);
        var withoutOld = takeOut("staged_succession", "successions", "UNKNOWN_OLD_CODE", "s.old_code", """
                s.predecessor_id is null""");
        var withoutNew = takeOut("staged_succession", "successions", "UNKNOWN_NEW_CODE", "s.new_code", """
                s.successor_id is null""");
        var intoItself = takeOut("staged_succession", "successions", "UNIT_GOES_ON", "s.old_code", """
                s.successor_id = s.predecessor_id""");
        return java.util.stream.Stream.of(withoutOld, withoutNew, intoItself)
                .flatMap(List::stream)
                .toList();
    }

    int writeSuccessions() {
        return entities.createNativeQuery("""
                        insert into admin_unit_succession (id, predecessor_id, successor_id, effective_on, extent)
                        select s.id, s.predecessor_id, s.successor_id, s.effective_on, s.extent
                          from staged_succession s
                        on conflict (predecessor_id, successor_id) do update
                           set effective_on = excluded.effective_on, extent = excluded.extent
                         where (admin_unit_succession.effective_on, admin_unit_succession.extent)
                               is distinct from (excluded.effective_on, excluded.extent)
                        """).executeUpdate();
    }

    /** Every argument is a constant of this class. */
    private List<RowProblem> takeOut(String table, String file, String code, String value, String condition) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "with gone as (delete from %s s where %s returning s.line, %s as value)"
                                        .formatted(table, condition, value)
                                + " select line, value from gone order by line")
                .getResultList();
        return rows.stream()
                .map(row -> new RowProblem(file, ((Number) row[0]).longValue(), code, (String) row[1]))
                .toList();
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private interface Binder<T> {
        void bind(PreparedStatement insert, T row) throws SQLException;
    }

    private <T> void insert(String sql, List<T> rows, Binder<T> binder) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < rows.size(); i++) {
                    binder.bind(insert, rows.get(i));
                    insert.addBatch();
                    if (i % BATCH == BATCH - 1) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }
}
