package vn.mangnon.receipts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** What an account took in, as far as it still lies in its places. */
@ApplicationScoped
class ReceiptRepository implements PanacheRepositoryBase<Receipt, UUID> {

    /** Until an officer takes it up it is what was told; then it is his case. */
    private static final String CASES = """
            select new vn.mangnon.receipts.ReceivedCaseView(c.id, c.number, c.childId, cast(c.status as string),
                       c.emergency, c.receivedAt, c.incidentUnitId,
                       case when cast(c.status as string) = 'RECEIVED' and c.assigneeId is null
                            then c.summary end)
              from ProtectionCase c where c.id in :ids
            """;

    ReceivedCaseView require(UUID caseId, UUID accountId, Sight sight) {
        var where = mine(accountId, sight).and("r.caseId = :id", "id", caseId);
        List<Receipt> found =
                find("from Receipt r where " + where.text(), where.parameters()).list();
        return cases(found).stream().findFirst().orElseThrow(Problem::notFound);
    }

    Page<ReceivedCaseView> page(UUID accountId, Sight sight, PageRequest request) {
        var where = mine(accountId, sight);
        var total = request.counted()
                ? count("select count(r) from Receipt r where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(r.createdAt < :afterTime or r.createdAt = :afterTime and r.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<Receipt> rows = find(
                        "from Receipt r where " + where.text() + " order by r.createdAt desc, r.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        var page = Page.of(rows, request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
        Map<UUID, ReceivedCaseView> cases =
                cases(page.items()).stream().collect(Collectors.toMap(ReceivedCaseView::id, Function.identity()));
        return page.map(row -> cases.get(row.caseId()));
    }

    private static Where mine(UUID accountId, Sight sight) {
        var where = new Where().and("r.accountId = :me", "me", accountId);
        return where.and("exists (select 1 from ProtectionCase c where c.id = r.caseId and "
                + where.anyOf("c.unitPath", sight.places()) + ")");
    }

    private List<ReceivedCaseView> cases(List<Receipt> receipts) {
        return receipts.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(CASES, ReceivedCaseView.class)
                        .setParameter(
                                "ids", receipts.stream().map(Receipt::caseId).toList())
                        .getResultList();
    }
}
