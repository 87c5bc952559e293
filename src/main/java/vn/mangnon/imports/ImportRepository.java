package vn.mangnon.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.vault.Vault;

/** Lists that were brought, their parts and what is wrong with them. An import is its owner's alone. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportRun, UUID> {

    private static final String LINES = "line";
    private static final TypeReference<Map<String, Object>> PARAMETERS = new TypeReference<>() {};

    /** A part that was taken, locked to the end of the transaction. */
    record Chunk(int number, List<StagedRow> rows) {}

    /** How far it is: rows that were looked at, rows that were refused, and whether all of it is done. */
    record Standing(long done, long refused, boolean isComplete, boolean hasContent) {}

    private final Vault vault;
    private final ObjectMapper json;

    ImportRepository(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    ImportRun require(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** For the work itself, which belongs to nobody who asks. */
    ImportRun forWork(UUID id) {
        return Objects.requireNonNull(findById(id), "an import in work is not taken away");
    }

    ImportRun locked(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<ImportRun> page(UUID accountId, PageRequest request) {
        var where = new Where().and("accountId = :account", "account", accountId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and(
                    "id < :after",
                    "after",
                    Cursor.decode(request.cursor(), "-id", 1).uuid(0));
        }
        List<ImportRun> rows = find(where.text() + " order by id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, run -> new Cursor("-id", run.id()), total);
    }

    void addChunk(UUID id, int number, List<StagedRow> rows) {
        getEntityManager()
                .createNativeQuery("insert into import_chunk (import_id, number, rows, content_sealed)"
                        + " values (:id, :number, :rows, :content)")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("rows", rows.size())
                .setParameter("content", vault.seal(packed(rows), place(id, number)))
                .executeUpdate();
    }

    /** The next part that nobody else is at. */
    Optional<Chunk> takeNext(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = getEntityManager()
                .createNativeQuery(
                        "select number, content_sealed from import_chunk where import_id = :id and not is_done"
                                + " order by number limit 1 for update skip locked",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(row -> chunk(id, row));
    }

    /** A part that was looked at before. */
    Optional<Chunk> chunk(UUID id, int number) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = getEntityManager()
                .createNativeQuery(
                        "select number, content_sealed from import_chunk where import_id = :id and number = :number",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList();
        return found.stream().findFirst().map(row -> chunk(id, row));
    }

    private Chunk chunk(UUID id, Object[] row) {
        var number = (Integer) row[0];
        return new Chunk(number, unpacked(vault.openBytes((byte[]) row[1], place(id, number))));
    }

    /** @param keep whether its rows are needed again; a list that is done leaves none behind */
    void markDone(UUID id, int number, int refused, boolean keep) {
        getEntityManager()
                .createNativeQuery("update import_chunk set is_done = true, refused = :refused"
                        + (keep ? "" : ", content_sealed = null") + " where import_id = :id and number = :number")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("refused", refused)
                .executeUpdate();
    }

    /** What was a trial begins anew. */
    void startOver(UUID id) {
        getEntityManager()
                .createNativeQuery("delete from import_fault where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("update import_chunk set is_done = false, refused = 0 where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    void forgetRows(UUID id) {
        getEntityManager()
                .createNativeQuery("update import_chunk set content_sealed = null, is_done = true where import_id = :id"
                        + " and content_sealed is not null")
                .setParameter("id", id)
                .executeUpdate();
    }

    Standing standing(UUID id) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery(
                        "select coalesce(sum(rows) filter (where is_done), 0), coalesce(sum(refused), 0),"
                                + " coalesce(bool_and(is_done), true), coalesce(bool_and(content_sealed is not null), false)"
                                + " from import_chunk where import_id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new Standing(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Boolean) row[2], (Boolean) row[3]);
    }

    void addFaults(UUID id, List<ImportFault.Stored> faults) {
        if (faults.isEmpty()) {
            return;
        }
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into import_fault (import_id, line, position, column_key, code, parameters)"
                            + " values (?, ?, ?, ?, ?, cast(? as jsonb))")) {
                for (var fault : faults) {
                    insert.setObject(1, id);
                    insert.setLong(2, fault.line());
                    insert.setInt(3, fault.position());
                    insert.setString(4, fault.column());
                    insert.setString(5, fault.code());
                    insert.setString(6, text(fault.parameters()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** In the order of the list. */
    Page<ImportFault.Stored> faults(UUID id, PageRequest request) {
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), LINES, 2);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select line, position, column_key, code, cast(parameters as text) from import_fault"
                                + " where import_id = :id and (line, position) > (:line, :position)"
                                + " order by line, position",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("line", after == null ? -1L : after.key(0, Long::valueOf))
                .setParameter("position", after == null ? -1 : after.key(1, Integer::valueOf))
                .setMaxResults(request.rows())
                .getResultList();
        var total = request.counted() ? countFaults(id) : null;
        return Page.of(
                rows.stream().map(this::fault).toList(),
                request,
                fault -> new Cursor(LINES, fault.line(), fault.position()),
                total);
    }

    long countFaults(UUID id) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from import_fault where import_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    private ImportFault.Stored fault(Object[] row) {
        try {
            return new ImportFault.Stored(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).intValue(),
                    (@Nullable String) row[2],
                    (String) row[3],
                    json.readValue((String) row[4], PARAMETERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows that nobody carried out, and in the end the import itself. */
    void purge(Instant rowsOlderThan, Instant olderThan) {
        getEntityManager()
                .createNativeQuery("update import_chunk c set content_sealed = null, is_done = true from import_run r"
                        + " where r.id = c.import_id and r.updated_at < :since and c.content_sealed is not null")
                .setParameter("since", rowsOlderThan)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from import_run where updated_at < :since")
                .setParameter("since", olderThan)
                .executeUpdate();
    }

    void forget() {
        getEntityManager().clear();
    }

    /** Bound to its row: what was sealed for one list is not opened for another. */
    private static String place(UUID id, int number) {
        return "import_chunk:content:" + id + ":" + number;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] packed(List<StagedRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            json.writeValue(zip, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private List<StagedRow> unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new ArrayList<>(json.readValue(zip, new TypeReference<List<StagedRow>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
