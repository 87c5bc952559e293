package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.vault.Vault;

/**
 * Who has a personal ID. Most questions look everywhere, past what the caller sees: he may be told no more than that there is
 * one. Call these past row level security.
 */
@ApplicationScoped
class PersonalIdRepository {

    /** How many numbers a run looks at. */
    private static final int LOOKED_AT = 5_000;

    private final EntityManager entities;
    private final ChildRepository children;
    private final Vault vault;

    PersonalIdRepository(EntityManager entities, ChildRepository children, Vault vault) {
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
    Optional<Whereabouts> anywhere(String personalId) {
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
     * The living records with these numbers, or that took the place of one with it, wherever they are; numbers that nobody
     * has are not in it.
     */
    Map<String, Whereabouts> anywhere(Collection<String> numbers) {
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

    Optional<Whereabouts> living(String personalId) {
        return entities.createQuery(
                        "select c.id, c.unitPath from Child c where c.personalIdIndex in :indexes and c.status <> MERGED",
                        Object[].class)
                .setParameter("indexes", indexesOf(personalId))
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts((UUID) row[0], new UnitPath((String) row[1])));
    }

    /** The living records with these numbers that somebody with this sight has business with; others are not in it. */
    Map<String, UUID> inSight(Collection<String> numbers, Sight sight) {
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
    void lookAtUnchecked() {
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
