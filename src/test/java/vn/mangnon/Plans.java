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
