package vn.mangnon.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/** What is wrong with lists: codes and places, no word of what stood there. */
@ApplicationScoped
class ImportFaults {

    private static final String LINES = "line";

    /** A pointer may be made of whatever the sender called a field. */
    private static final int LONGEST_POINTER = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    private final EntityManager entities;

    ImportFaults(EntityManager entities) {
        this.entities = entities;
    }

    void add(UUID id, List<ImportFault.Stored> faults) {
        if (faults.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into import_fault (import_id, line, position, column_key, code, parameters)"
                            + " values (?, ?, ?, ?, ?, cast(? as jsonb))")) {
                for (var fault : faults) {
                    insert.setObject(1, id);
                    insert.setLong(2, fault.line());
                    insert.setInt(3, fault.position());
                    insert.setString(4, storable(fault.column()));
                    insert.setString(5, fault.code());
                    insert.setString(6, text(fault.parameters()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** The database keeps no NUL, nor half a surrogate pair. */
    static @Nullable String storable(@Nullable String pointer) {
        if (pointer == null) {
            return null;
        }
        var text = pointer.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
        return text.length() > LONGEST_POINTER ? text.substring(0, LONGEST_POINTER) + '…' : text;
    }

    /** In the order of the list. */
    Page<ImportFault.Stored> page(UUID id, PageRequest request) {
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), LINES, 2);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select line, position, column_key, code, cast(parameters as text) from import_fault"
                                + " where import_id = :id and (line, position) > (:line, :position)"
                                + " order by line, position")
                .setParameter("id", id)
                .setParameter("line", after == null ? -1L : after.key(0, Long::valueOf))
                .setParameter("position", after == null ? -1 : after.key(1, Integer::valueOf))
                .setMaxResults(request.rows())
                .getResultList();
        var total = request.counted() ? count(id) : null;
        return Page.of(
                rows.stream().map(ImportFaults::fault).toList(),
                request,
                fault -> new Cursor(LINES, fault.line(), fault.position()),
                total);
    }

    long count(UUID id) {
        return ((Number) entities.createNativeQuery("select count(*) from import_fault where import_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    void forget(UUID id) {
        entities.createNativeQuery("delete from import_fault where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static ImportFault.Stored fault(Object[] row) {
        try {
            return new ImportFault.Stored(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).intValue(),
                    (@Nullable String) row[2],
                    (String) row[3],
                    JSON.readValue((String) row[4], PARAMETERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
