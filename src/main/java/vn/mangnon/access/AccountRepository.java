package vn.mangnon.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Accounts have no place in the tree: only administrators ask for them, and everybody for their own. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    Account require(UUID id) {
        return known(id).orElseThrow(Problem::notFound);
    }

    Optional<Account> known(UUID id) {
        return findByIdOptional(id);
    }

    Optional<Account> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    /** How often anything changed that says what an account may do. */
    long changesOfGrants() {
        return NativeQueries.ofOneColumn(getEntityManager(), "select changes from grants_change", Long.class)
                .getSingleResult();
    }

    /** Not the account itself, which the trail would record as looked at. */
    String displayNameOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.displayName from Account a where a.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    boolean idIsTaken(UUID id) {
        return known(id).isPresent();
    }

    Page<Account> page(PageRequest request) {
        var where = new Where();
        var total = request.counted() ? count() : null;
        if (request.cursor() != null) {
            where.and(
                    "username > :after",
                    "after",
                    Cursor.decode(request.cursor(), "username", 1).keys().get(0));
        }
        List<Account> rows = find(where.text() + " order by username", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, account -> new Cursor("username", account.username()), total);
    }

    boolean isEmpty() {
        return count() == 0;
    }

    /** Replicas that start together make one first administrator. */
    void lockTheFirst() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.first-administrator'))")
                .getResultList();
    }
}
