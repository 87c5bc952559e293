package vn.mangnon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.mangnon.access.RowSecurity;

/**
 * How PostgreSQL carried out what the application really asked, by its own auto_explain: the statements are not written
 * down a second time here. Everything happens in a transaction that is taken back, so a test may fill tables as it likes.
 */
@ApplicationScoped
public class Plans {

    private final EntityManager entities;
    private final RowSecurity rowSecurity;

    Plans(EntityManager entities, RowSecurity rowSecurity) {
        this.entities = entities;
        this.rowSecurity = rowSecurity;
    }

    /** Runs this with what it writes gone afterwards. */
    public void takenBack(Runnable test) {
        QuarkusTransaction.begin();
        try {
            rowSecurity.lifted(test);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Call it inside {@link #takenBack}. */
    public int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** As many communes, {@code PL0}, {@code PL1} and so on below {@code /PL/}. Call it inside {@link #takenBack}. */
    public void communes(String province, int count) {
        execute("""
                insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                select uuidv7(), 0, now(), now(), '%1$s' || i, 'COMMUNE', 'Xã', '%1$s', '2020-01-01', '/%1$s/%1$s' || i || '/'
                  from generate_series(0, %2$d) i""".formatted(province, count - 1));
    }

    /**
     * Ten thousand children of one day of birth. Call it inside {@link #takenBack}.
     *
     * @param name an expression of SQL over their number i
     * @param commune the same, of the code of the commune
     */
    public void children(String name, String commune) {
        execute("""
                insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                       personal_id_status, nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)
                select uuidv7(), 0, now(), now(), %s, date '2020-01-01', 'EXACT', 'UNKNOWN', 'NONE', 'VN', u.id,
                       'PERMANENT', u.home, 'ACTIVE', true
                  from generate_series(1, 10000) i join admin_unit u on u.code = %s""".formatted(name, commune));
    }

    /**
     * A hundred cases of no child in each of a hundred communes, {@code /PL/PL-0/} and so on; five of each are open. Call it
     * inside {@link #takenBack}.
     */
    public void cases(String province) {
        execute("""
                insert into protection_case
                select (jsonb_populate_record(cast(null as protection_case), to_jsonb(c) || jsonb_build_object(
                       'id', gen_random_uuid(), 'number', '%1$s-' || i, 'child_id', null, 'invented', true,
                       'unit_path', '/%1$s/%1$s-' || i %% 100 || '/', 'handling_path', null, 'handling_unit_id', null,
                       'status', case when i < 500 then 'RECEIVED' else 'REFUTED' end,
                       'ended_at', case when i < 500 then null else now() end,
                       'ended_by', case when i < 500 then null else (select a.id from account a limit 1) end))).*
                  from (select * from protection_case where status = 'RECEIVED' limit 1) c
                 cross join generate_series(0, 9999) i""".formatted(province));
    }

    /** Of each of these {@link #cases} ten clocks; of an open one two of them run. Call it inside {@link #takenBack}. */
    public void clocks(String province) {
        execute("""
                insert into case_clock (id, version, created_at, updated_at, case_id, code, ordinal, legal_basis, at_once,
                       started_at, due_at, stopped_at)
                select gen_random_uuid(), 0, now(), now(), c.id, 'PLAN_SUBMISSION', n, 'Đ.28', false, now(), now() + n * interval '1 day',
                       case when c.status = 'RECEIVED' and n <= 2 then null else now() end
                  from protection_case c cross join generate_series(1, 10) n
                 where c.number like '%1$s-%%'""".formatted(province));
    }

    /** The plans of all that this asks, one after the other. Call it inside {@link #takenBack}. */
    public String of(Runnable question) {
        execute("set local auto_explain.log_min_duration = 0");
        // What a function asks is asked, too.
        execute("set local auto_explain.log_nested_statements = on");
        var log = Path.of((String) entities.createNativeQuery("select current_setting('data_directory')")
                        .getSingleResult())
                .resolveSibling("postgresql.log");
        var before = read(log).length;
        question.run();
        // The last plan is written when the next statement takes its place.
        execute("set local auto_explain.log_min_duration = -1");
        var all = read(log);
        return new String(all, before, all.length - before, StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
