package vn.mangnon.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.NativeQueries;

/** The sealed columns of all tables as the database has them. The names in the statements are our own, never a caller's. */
@ApplicationScoped
class SealingRepository {

    private static final String LOCK = "hashtext('mangnon.sealing')";

    /** What became of some pages. */
    record Done(int sealed, int unopenable) {}

    private record Row(String place, byte[] sealed, byte @Nullable [] index) {}

    private final EntityManager entities;

    SealingRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends; whoever else seals is waited for. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getResultList();
    }

    /** @return false while another replica seals */
    boolean tryLock() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    /** What was sealed when this database was new; empty on a new one. */
    byte @Nullable [] sample() {
        return NativeQueries.ofOneColumn(entities, "select sealed from vault_sample for update", byte[].class)
                .getSingleResult();
    }

    /** Its blind index; absent in a database that no release since then has started on. */
    byte @Nullable [] indexedSample() {
        return NativeQueries.ofOneColumn(entities, "select indexed from vault_sample", byte[].class)
                .getSingleResult();
    }

    void keepSample(byte[] sealed, byte[] indexed) {
        entities.createNativeQuery("update vault_sample set sealed = :sealed, indexed = :indexed")
                .setParameter("sealed", sealed)
                .setParameter("indexed", indexed)
                .executeUpdate();
    }

    /** Served by an index of those rows alone, which is empty as a rule. */
    boolean hasClear(SealedColumn column) {
        return (Boolean) entities.createNativeQuery("select exists (select 1 from %s where %s is not null)"
                        .formatted(column.table(), column.clear()))
                .getSingleResult();
    }

    boolean hasOlder(SealedColumn column, Vault vault) {
        var query = entities.createNativeQuery(
                "select exists (select 1 from %s where %s)".formatted(column.table(), older(column)));
        var prefixes = prefixes(column, vault);
        for (int i = 0; i < prefixes.size(); i++) {
            query.setParameter(i + 1, prefixes.get(i));
        }
        return (Boolean) query.getSingleResult();
    }

    /** How many pages the table has: what is written meanwhile is sealed as it should be, and may lie behind them. */
    long pages(SealedColumn column) {
        return ((Number) entities.createNativeQuery("select pg_relation_size(cast(:table as regclass))"
                                + " / cast(current_setting('block_size') as bigint)")
                        .setParameter("table", column.table())
                        .getSingleResult())
                .longValue();
    }

    /**
     * Seals what is in clear or under an older key on these pages. A value that cannot be opened stays as it is, and is
     * counted: it must not keep the others from being sealed.
     */
    Done seal(SealedColumn column, long fromPage, long untilPage, Vault vault) {
        var session = entities.unwrap(Session.class);
        return session.doReturningWork(connection -> seal(connection, column, fromPage, untilPage, vault));
    }

    private static Done seal(Connection connection, SealedColumn column, long fromPage, long untilPage, Vault vault)
            throws SQLException {
        var rows = new ArrayList<Row>();
        var unopenable = 0;
        // Locked, a row stays where it is until the transaction ends.
        var select =
                "select cast(ctid as text), %2$s, %3$s from %1$s where ctid >= cast(? as tid) and ctid < cast(? as tid)"
                                .formatted(column.table(), column.clear(), column.sealed())
                        + " and (%s is not null or %s) for update".formatted(column.clear(), older(column));
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, "(" + fromPage + ",0)");
            statement.setString(2, "(" + untilPage + ",0)");
            var prefixes = prefixes(column, vault);
            for (int i = 0; i < prefixes.size(); i++) {
                statement.setBytes(i + 3, prefixes.get(i));
            }
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var inClear = found.getString(2);
                    String value;
                    try {
                        value = inClear == null ? vault.open(found.getBytes(3), column.place()) : inClear;
                    } catch (Vault.Unopenable e) {
                        unopenable++;
                        continue;
                    }
                    var index = column.indexOf(value, vault);
                    rows.add(new Row(found.getString(1), vault.seal(value, column.place()), index));
                }
            }
        }
        // The version stays: what the record says is what it said, to a client that holds it and to the change feed.
        var update = "update %s set %s%s = ?%s where ctid = cast(? as tid)"
                .formatted(
                        column.table(),
                        column.wasInClear() ? column.name() + " = null, " : "",
                        column.sealed(),
                        column.isIndexed() ? ", " + column.index() + " = ?" : "");
        try (var statement = connection.prepareStatement(update)) {
            for (var row : rows) {
                int next = 1;
                statement.setBytes(next++, row.sealed());
                if (column.isIndexed()) {
                    statement.setBytes(next++, row.index());
                }
                statement.setString(next, row.place());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return new Done(rows.size(), unopenable);
    }

    /** Also what has no index yet: its column is searched by since a later release. Its parameters are the {@link #prefixes}. */
    private static String older(SealedColumn column) {
        return "substring(%s from 1 for %d) <> ?".formatted(column.sealed(), Vault.SEAL_PREFIX)
                + (column.isIndexed()
                        ? " or substring(%2$s from 1 for %3$d) <> ? or %1$s is not null and %2$s is null"
                                .formatted(column.sealed(), column.index(), Vault.INDEX_PREFIX)
                        : "");
    }

    private static List<byte[]> prefixes(SealedColumn column, Vault vault) {
        return column.isIndexed() ? List.of(vault.sealPrefix(), vault.indexPrefix()) : List.of(vault.sealPrefix());
    }
}
