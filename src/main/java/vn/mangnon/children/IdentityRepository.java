package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.vault.Vault;

/**
 * Whether a child is in the register already: by its personal ID, and by its name, birth date and mother. Most questions
 * look everywhere, past what the caller sees: he may be told no more than that there is one.
 */
@ApplicationScoped
class IdentityRepository {

    /** How many numbers a run looks at. */
    private static final int LOOKED_AT = 5_000;

    /** A record, as one that may not be seen is spoken of. */
    record Whereabouts(UUID id, UnitPath place) {}

    /** What makes two children one, as far as names can tell. */
    record NamedWithMother(String fullName, LocalDate dateOfBirth, String mother) {}

    private final EntityManager entities;
    private final ChildRepository children;
    private final Vault vault;

    IdentityRepository(EntityManager entities, ChildRepository children, Vault vault) {
        this.entities = entities;
        this.children = children;
        this.vault = vault;
    }

    private List<byte[]> indexesOf(String personalId) {
        return vault.indexes(personalId, ChildSecrets.PERSONAL_ID.place());
    }

    /**
     * The living record with this number, or that took the place of one with it, wherever it is: the caller must not be
     * told more than that there is one. With a list as one parameter Hibernate would write the SQL anew for every question.
     */
    Optional<Whereabouts> anywhereWithPersonalId(String personalId) {
        var indexes = indexesOf(personalId);
        var isOne = IntStream.rangeClosed(1, indexes.size())
                .mapToObj(number -> "c.personalIdIndex = ?" + number)
                .collect(Collectors.joining(" or "));
        var query = entities.createQuery(
                        "select c.id, c.unitPath, c.mergedInto from Child c where (" + isOne
                                // Said as the two indexes say it, that of the living and that of the merged.
                                + ") and (c.status <> MERGED or c.mergedInto is not null) order by case when c.mergedInto is null then 0 else 1 end, c.id",
                        Object[].class)
                .setMaxResults(1);
        for (int i = 0; i < indexes.size(); i++) {
            query.setParameter(i + 1, indexes.get(i));
        }
        return query.getResultStream().findFirst().map(row -> {
            if (row[2] == null) {
                return new Whereabouts((UUID) row[0], new UnitPath((String) row[1]));
            }
            var survivor = children.survivorOf((UUID) row[0]);
            return new Whereabouts(survivor, children.placeOf(survivor).orElseThrow());
        });
    }

    /**
     * The living record of this name, birth date and mother, wherever it is. Whoever asks for the same three waits for
     * this transaction to end, so that of two who register one child at once the second finds the first.
     */
    Optional<Whereabouts> anywhereWithMother(String fullName, LocalDate dateOfBirth, String mother) {
        var asked = List.of(new NamedWithMother(fullName, dateOfBirth, mother));
        return anywhereWithMothers(asked, true).getOrDefault(0, List.of()).stream()
                .findFirst();
    }

    /** Those of these ids that are there, wherever they lie. */
    Set<UUID> knownAmong(Collection<UUID> ids) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("select id from child where id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                var known = new HashSet<UUID>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getObject(1, UUID.class));
                    }
                }
                return known;
            }
        });
    }

    /**
     * The living records with these numbers, or that took the place of one with it, wherever they are; numbers that nobody
     * has are not in it.
     */
    Map<String, Whereabouts> anywhereWithPersonalIds(Collection<String> numbers) {
        Map<ByteBuffer, String> byIndex = new HashMap<>();
        numbers.forEach(number -> indexesOf(number).forEach(index -> byIndex.put(ByteBuffer.wrap(index), number)));
        Map<String, UUID> merged = new HashMap<>();
        Map<String, Whereabouts> found = entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(
                    // One half for each of the two indexes, that of the living and that of the merged.
                    """
                            select personal_id_index, id, unit_path, false from child
                             where personal_id_index = any (?) and status <> 'MERGED'
                            union all
                            select personal_id_index, id, unit_path, true from child
                             where personal_id_index = any (?) and merged_into is not null
                            """)) {
                var indexes = byIndex.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
                query.setArray(1, connection.createArrayOf("bytea", indexes));
                query.setArray(2, connection.createArrayOf("bytea", indexes));
                Map<String, Whereabouts> living = new HashMap<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var number = Objects.requireNonNull(byIndex.get(ByteBuffer.wrap(rows.getBytes(1))));
                        var id = rows.getObject(2, UUID.class);
                        if (rows.getBoolean(4)) {
                            merged.put(number, id);
                        } else {
                            living.put(number, new Whereabouts(id, new UnitPath(rows.getString(3))));
                        }
                    }
                }
                return living;
            }
        });
        // Few were ever merged.
        merged.forEach((number, id) -> found.computeIfAbsent(number, it -> {
            var survivor = children.survivorOf(id);
            return new Whereabouts(survivor, children.placeOf(survivor).orElseThrow());
        }));
        return found;
    }

    /**
     * {@link #anywhereWithMother} for many, by their place in the list: all of them, the first that was made first.
     *
     * @param waits whether they are going to be registered: whoever asks for one of them waits for this transaction to end
     */
    Map<Integer, List<Whereabouts>> anywhereWithMothers(List<NamedWithMother> asked, boolean waits) {
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

    Optional<Whereabouts> livingWithPersonalId(String personalId) {
        return entities.createQuery(
                        "select c.id, c.unitPath from Child c where c.personalIdIndex in :indexes and c.status <> MERGED",
                        Object[].class)
                .setParameter("indexes", indexesOf(personalId))
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts((UUID) row[0], new UnitPath((String) row[1])));
    }

    /** The living records with these numbers that somebody with this sight has business with; others are not in it. */
    Map<String, UUID> withPersonalIds(Collection<String> numbers, Sight sight) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<ByteBuffer, String> byIndex = new HashMap<>();
        numbers.forEach(number -> indexesOf(number).forEach(index -> byIndex.put(ByteBuffer.wrap(index), number)));
        var where = sight.narrow(new Where(), "c.unitPath", "c.id")
                .and("c.personalIdIndex in :indexes and c.status <> MERGED")
                .with(
                        "indexes",
                        byIndex.keySet().stream().map(ByteBuffer::array).toList());
        var query = entities.createQuery(
                "select c.personalIdIndex, c.id from Child c where " + where.text(), Object[].class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(byIndex.get(ByteBuffer.wrap((byte[]) row[0]))),
                        row -> (UUID) row[1],
                        (one, other) -> one));
    }

    /** Notes of numbers whether they agree with their record; no change of what the record says, so nobody is told. */
    void lookAtPersonalIds() {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var query = connection.prepareStatement("""
                            select id, personal_id_sealed, date_of_birth, sex from child
                             where personal_id_index is not null and personal_id_disagrees is null
                             order by id limit ? for update skip locked
                            """);
                    var update =
                            connection.prepareStatement("update child set personal_id_disagrees = ? where id = ?")) {
                query.setInt(1, LOOKED_AT);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var number = vault.open(rows.getBytes(2), ChildSecrets.PERSONAL_ID.place());
                        var disagreements = ChildWarning.disagreements(
                                number, rows.getObject(3, LocalDate.class), Sex.valueOf(rows.getString(4)));
                        update.setBoolean(1, !disagreements.isEmpty());
                        update.setObject(2, rows.getObject(1));
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        });
    }
}
