package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import vn.mangnon.kernel.UnitPath;

/**
 * Who is the same child by name, birth date and mother. The database's functions look everywhere by themselves, past what the
 * caller sees: he may be told no more than that there is one.
 */
@ApplicationScoped
class TwinRepository {

    /** What makes two children one, as far as names can tell. */
    record NamedWithMother(String fullName, LocalDate dateOfBirth, String mother) {}

    private final EntityManager entities;

    TwinRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The living record of this name, birth date and mother, wherever it is. Whoever asks for the same three waits for
     * this transaction to end, so that of two who register one child at once the second finds the first.
     */
    Optional<Whereabouts> anywhere(String fullName, LocalDate dateOfBirth, String mother) {
        var asked = List.of(new NamedWithMother(fullName, dateOfBirth, mother));
        return anywhere(asked, true).getOrDefault(0, List.of()).stream().findFirst();
    }

    /**
     * The same of many, by their place in the list: all of them, the first that was made first.
     *
     * @param waits whether they are going to be registered: whoever asks for one of them waits for this transaction to end
     */
    Map<Integer, List<Whereabouts>> anywhere(List<NamedWithMother> asked, boolean waits) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("select t.asked, t.child_id, t.unit_path"
                    + " from twins_known(?::text[], ?::date[], ?::text[], ?) t")) {
                query.setArray(1, texts(connection, asked, NamedWithMother::fullName));
                query.setArray(
                        2, texts(connection, asked, one -> one.dateOfBirth().toString()));
                query.setArray(3, texts(connection, asked, NamedWithMother::mother));
                query.setBoolean(4, waits);
                Map<Integer, List<Whereabouts>> found = new HashMap<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getInt(1) - 1, number -> new ArrayList<>())
                                .add(new Whereabouts(rows.getObject(2, UUID.class), new UnitPath(rows.getString(3))));
                    }
                }
                return found;
            }
        });
    }

    private static Array texts(
            Connection connection, List<NamedWithMother> asked, Function<NamedWithMother, String> which)
            throws SQLException {
        return connection.createArrayOf("text", asked.stream().map(which).toArray());
    }

    /**
     * Whether somebody has registered, since this transaction looked, a child that it has registered without letting others
     * wait. From the answer to its end nobody does.
     *
     * @param saidToBeOthers those of its own of whom an officer says that they are another child
     */
    boolean twinMeanwhile(Collection<UUID> saidToBeOthers) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("select twin_meanwhile(?)")) {
                query.setArray(1, connection.createArrayOf("uuid", saidToBeOthers.toArray()));
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            }
        });
    }
}
