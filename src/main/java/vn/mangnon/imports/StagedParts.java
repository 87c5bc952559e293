package vn.mangnon.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.mangnon.vault.Vault;

/** The rows of lists, in parts: compressed and sealed until they are done. */
@ApplicationScoped
class StagedParts {

    /** A part that was taken, locked to the end of the transaction. */
    record Part(int number, List<StagedRow> rows) {}

    /** How far a list is: rows that were looked at, rows that were refused, and whether all of it is done. */
    record Standing(long done, long refused, boolean isComplete, boolean hasContent) {}

    private static final Standing NOTHING = new Standing(0, 0, true, false);

    /** A form of their own: it reads what it wrote, and neither masks nor judges it. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final TypeReference<List<StagedRow>> ROWS = new TypeReference<>() {};

    private final EntityManager entities;
    private final Vault vault;

    StagedParts(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    void add(UUID id, int number, List<StagedRow> rows) {
        entities.createNativeQuery("insert into import_chunk (import_id, number, rows, content_sealed)"
                        + " values (:id, :number, :rows, :content)")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("rows", rows.size())
                .setParameter("content", vault.seal(packed(rows), place(id, number)))
                .executeUpdate();
    }

    /** The next part that nobody else is at. */
    Optional<Part> takeNext(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery(
                        "select number, content_sealed from import_chunk where import_id = :id and not is_done and content_sealed is not null"
                                + " order by number limit 1 for update skip locked")
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(row -> part(id, row));
    }

    /** A part that was looked at before. */
    Optional<Part> find(UUID id, int number) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entities.createNativeQuery(
                        "select number, content_sealed from import_chunk where import_id = :id and number = :number")
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList();
        return found.stream().findFirst().map(row -> part(id, row));
    }

    private Part part(UUID id, Object[] row) {
        var number = (Integer) row[0];
        return new Part(number, unpacked(vault.openBytes((byte[]) row[1], place(id, number))));
    }

    /** @param keep whether its rows are needed again; a list that is done leaves none behind */
    void markDone(UUID id, int number, int refused, boolean keep) {
        entities.createNativeQuery("update import_chunk set is_done = true, refused = :refused"
                        + (keep ? "" : ", content_sealed = null") + " where import_id = :id and number = :number")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("refused", refused)
                .executeUpdate();
    }

    /** What was only looked at begins anew. */
    void startOver(UUID id) {
        entities.createNativeQuery("update import_chunk set is_done = false, refused = 0 where import_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Whether they are done stays as it is. */
    void forgetRows(UUID id) {
        entities.createNativeQuery("update import_chunk set content_sealed = null where import_id = :id"
                        + " and content_sealed is not null")
                .setParameter("id", id)
                .executeUpdate();
    }

    Standing standing(UUID id) {
        return standings(List.of(id)).getOrDefault(id, NOTHING);
    }

    /** Those of a page, in one statement. */
    Map<UUID, Standing> standings(List<UUID> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select import_id, coalesce(sum(rows) filter (where is_done), 0), sum(refused), bool_and(is_done),"
                                + " bool_and(content_sealed is not null)"
                                + " from import_chunk where import_id in (:ids) group by import_id")
                .setParameter("ids", ids)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Standing(
                                ((Number) row[1]).longValue(),
                                ((Number) row[2]).longValue(),
                                (Boolean) row[3],
                                (Boolean) row[4])));
    }

    /** Bound to its row: what was sealed for one list is not opened for another. */
    private static String place(UUID id, int number) {
        return "import_chunk:content:" + id + ":" + number;
    }

    private static byte[] packed(List<StagedRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            JSON.writeValue(zip, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<StagedRow> unpacked(byte[] bytes) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(zip, ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
