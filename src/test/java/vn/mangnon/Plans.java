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
