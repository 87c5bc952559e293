package vn.mangnon.casedocuments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/**
 * Questions about documents, always of one case that the caller was found to have business with. Contents lie in the
 * database, so that a backup has them as they were in the same moment; in pieces, so that nobody holds one whole.
 */
@ApplicationScoped
class CaseDocumentRepository implements PanacheRepositoryBase<CaseDocument, UUID> {

    /** Of a content at once in memory; as much as PostgreSQL takes out of its own store without effort. */
    static final int PIECE = 256 << 10;

    /**
     * Who asks.
     *
     * @param inCharge of the case: shown what is restricted
     * @param works as the commune's officer or chair: shown what was withdrawn
     */
    record Reader(UUID accountId, boolean inCharge, boolean works) {}

    CaseDocument require(UUID id, UUID caseId, Reader reader) {
        var where = seen(new Where().and("id = :id", "id", id).and("caseId = :caseId", "caseId", caseId), reader);
        return find(where.text(), where.parameters()).firstResultOptional().orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean isOf(UUID id, UUID caseId) {
        return count("id = ?1 and caseId = ?2", id, caseId) > 0;
    }

    boolean isShown(UUID id, UUID caseId, Reader reader) {
        var where = seen(new Where().and("id = :id", "id", id).and("caseId = :caseId", "caseId", caseId), reader);
        return count(where.text(), where.parameters()) > 0;
    }

    /** The latest first. */
    Page<CaseDocument> page(UUID caseId, Reader reader, PageRequest request) {
        var where = seen(new Where().and("caseId = :caseId", "caseId", caseId), reader);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-createdAt", 2);
            where.and("(createdAt < :beforeTime or createdAt = :beforeTime and id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by createdAt desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-createdAt", row.createdAt(), row.id()), total);
    }

    /** Who announced a restricted one still has to send it, also when another is in charge. */
    private static Where seen(Where where, Reader reader) {
        if (!reader.inCharge()) {
            where.and("(confidentiality = CASE or createdBy = :reader and status = AWAITING_CONTENT)")
                    .with("reader", reader.accountId());
        }
        return reader.works() ? where : where.and("status <> WITHDRAWN");
    }

    /** Past Hibernate, which would keep every piece until the end of the transaction. */
    void store(UUID id, Spool content) {
        getEntityManager()
                .unwrap(Session.class)
                .doWork(connection ->
                        content.pieces(PIECE, (piece, position) -> store(connection, id, position, piece)));
    }

    private static void store(Connection connection, UUID id, int position, byte[] piece) {
        try (var statement = connection.prepareStatement(
                "insert into case_document_piece (document_id, position, sealed) values (?, ?, ?)")) {
            statement.setObject(1, id);
            statement.setInt(2, position);
            statement.setBytes(3, piece);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a piece of a document was not stored", e);
        }
    }

    /** Empty after the last. */
    Optional<byte[]> piece(UUID id, int position) {
        var found = NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "select sealed from case_document_piece where document_id = :id and position = :position",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("position", position)
                .getResultList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
}
