package vn.mangnon.kernel;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;

/**
 * Questions in SQL that answer with something else than {@code Object[]}.
 *
 * <p>Of {@code createNativeQuery(sql, UUID.class)} Hibernate 7.2 makes a plan anew at every call and keeps it under a key
 * that equals no other ({@code ImplicitResultClassBuilder} has no {@code equals}). A few minutes of that push the plans of
 * other questions out of their cache, and those have to be read and translated anew. So nobody else names a class
 * (HouseTest).
 */
public final class NativeQueries {

    private NativeQueries() {}

    /** @param type as the driver gives the one column: UUID, Long, String, byte[] */
    public static <T> NativeQuery<T> ofOneColumn(EntityManager entities, String sql, Class<T> type) {
        return ofRows(entities, sql, row -> type.cast(row[0]));
    }

    /** @param made of the columns of a row */
    @SuppressWarnings("unchecked") // Without a class the query is a raw one.
    public static <T> NativeQuery<T> ofRows(EntityManager entities, String sql, Function<Object[], T> made) {
        return entities.createNativeQuery(sql)
                .unwrap(NativeQuery.class)
                .setTupleTransformer((row, columns) -> made.apply(row));
    }

    /**
     * @param type an entity, of whose table every column is asked for
     * @throws IllegalArgumentException if it is none
     */
    @SuppressWarnings("unchecked") // Jakarta Persistence calls it a query of anything.
    public static <T> NativeQuery<T> ofEntities(EntityManager entities, String sql, Class<T> type) {
        entities.getMetamodel().entity(type);
        return entities.createNativeQuery(sql, type).unwrap(NativeQuery.class);
    }
}
