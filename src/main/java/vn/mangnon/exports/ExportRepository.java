package vn.mangnon.exports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.vault.Vault;

/** Exports and the parts of their files. An export is its owner's alone. */
@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<ExportRun, UUID> {

    private final Vault vault;

    ExportRepository(Vault vault) {
        this.vault = vault;
    }

    ExportRun require(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    ExportRun forWork(UUID id) {
        return Objects.requireNonNull(findById(id), "an export in work is not taken away");
    }

    ExportRun locked(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<ExportRun> page(UUID accountId, PageRequest request) {
        var where = new Where().and("accountId = :account", "account", accountId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and(
                    "id < :after",
                    "after",
                    Cursor.decode(request.cursor(), "-id", 1).uuid(0));
        }
        List<ExportRun> rows = find(where.text() + " order by id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, run -> new Cursor("-id", run.id()), total);
    }

    byte[] sealPassword(UUID id, String password) {
        return vault.seal(password.getBytes(StandardCharsets.UTF_8), "export_run:password:" + id);
    }

    @Nullable
    String password(ExportRun run) {
        var sealed = run.sealedPassword();
        return sealed == null
                ? null
                : new String(vault.openBytes(sealed, "export_run:password:" + run.id()), StandardCharsets.UTF_8);
    }

    /** @return false when a later attempt has begun */
    boolean addPart(UUID id, int attempt, int number, byte[] content) {
        return getEntityManager()
                        .createNativeQuery("insert into export_part (export_id, attempt, number, content_sealed)"
                                + " select r.id, r.attempt, :number, :content from export_run r"
                                + " where r.id = :id and r.attempt = :attempt and r.finished_at is null")
                        .setParameter("id", id)
                        .setParameter("attempt", attempt)
                        .setParameter("number", number)
                        .setParameter("content", vault.seal(content, place(id, number)))
                        .executeUpdate()
                == 1;
    }

    byte[] part(UUID id, int attempt, int number) {
        var sealed = NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "select content_sealed from export_part"
                                + " where export_id = :id and attempt = :attempt and number = :number",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .setParameter("number", number)
                .getSingleResult();
        return vault.openBytes(sealed, place(id, number));
    }

    /** What other attempts left. */
    void removeOtherParts(UUID id, int attempt) {
        getEntityManager()
                .createNativeQuery("delete from export_part where export_id = :id and attempt <> :attempt")
                .setParameter("id", id)
                .setParameter("attempt", attempt)
                .executeUpdate();
    }

    void purge(Instant filesOlderThan, Instant olderThan) {
        getEntityManager()
                .createNativeQuery("delete from export_part p using export_run r where r.id = p.export_id"
                        + " and r.created_at < :since")
                .setParameter("since", filesOlderThan)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("update export_run set password_sealed = null where created_at < :since"
                        + " and password_sealed is not null")
                .setParameter("since", filesOlderThan)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from export_run where created_at < :since")
                .setParameter("since", olderThan)
                .executeUpdate();
    }

    private static String place(UUID id, int number) {
        return "export_part:content:" + id + ":" + number;
    }
}
