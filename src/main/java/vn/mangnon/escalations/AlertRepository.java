package vn.mangnon.escalations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** All questions about warnings, and their raising. */
@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<ClockAlert, UUID> {

    /** A warning of an end that has moved since says nothing any more. */
    private static final String FROM = " from ClockAlert a join CaseClock k on k.id = a.clockId and k.dueAt = a.dueAt"
            + " join ProtectionCase c on c.id = a.caseId where ";

    private static final String VIEW = "select new vn.mangnon.escalations.AlertView(a.id, a.kind, a.raisedAt, c.id,"
            + " c.number, c.incidentUnitId, k.code, k.legalBasis, k.startedAt, k.dueAt, k.stoppedAt,"
            + " (select s.seenAt from AlertSeen s where s.key.alertId = a.id and s.key.accountId = :me))"
            + FROM;

    /** To whom warnings are told: where this caller is an officer, a chair, a province's supervisor. */
    record Addressee(UUID accountId, List<UnitPath> asOfficer, List<UnitPath> asChair, List<UnitPath> asSupervisor) {}

    void lockTheRun() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.clock-alerts'))")
                .getResultList();
    }

    /** What has come to a mark and was not raised yet. A clock that stands still, or was stopped, raises nothing. */
    int raise(Duration chairAfter, Duration provinceAfter, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into clock_alert (id, clock_id, case_id, kind, raised_at, due_at)
                        select gen_random_uuid(), k.id, k.case_id, m.kind, cast(:now as timestamptz), k.due_at
                        from case_clock k cross join (values
                            ('HALF', 0.5, 0), ('THREE_QUARTERS', 0.75, 0), ('END', 1, 0),
                            ('TO_CHAIR', 1, cast(:chair as integer)), ('TO_PROVINCE', 1, cast(:province as integer)))
                            as m (kind, part, seconds)
                        where k.stopped_at is null and not k.at_once and k.paused_at is null
                            and k.started_at + (k.due_at - k.started_at) * cast(m.part as double precision)
                                + make_interval(secs => m.seconds)
                                <= cast(:now as timestamptz) - case when m.part = 1 then interval '1 microsecond' else interval '0' end
                        on conflict (clock_id, kind, due_at) do nothing
                        """)
                .setParameter("now", now)
                .setParameter("chair", (int) chairAfter.toSeconds())
                .setParameter("province", (int) provinceAfter.toSeconds())
                .executeUpdate();
    }

    Page<AlertView> page(AlertFilter filter, Addressee to, PageRequest request) {
        var where = addressedTo(to)
                .and("a.kind = :kind", "kind", filter.kind())
                .and("a.caseId = :caseId", "caseId", filter.caseId());
        if (filter.seen() != null) {
            where.and((filter.seen() ? "" : "not ")
                    + "exists (select 1 from AlertSeen s where s.key.alertId = a.id and s.key.accountId = :me)");
        }
        Long total = null;
        if (request.counted()) {
            var counting = getEntityManager().createQuery("select count(a)" + FROM + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-raisedAt", 2);
            where.and("(a.raisedAt < :afterTime or a.raisedAt = :afterTime and a.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(VIEW + where.text() + " order by a.raisedAt desc, a.id desc", AlertView.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, row -> new Cursor("-raisedAt", row.raisedAt(), row.id()), total);
    }

    /** One warning that this caller is told of. */
    AlertView require(UUID id, Addressee to) {
        var where = addressedTo(to).and("a.id = :id", "id", id);
        var query = getEntityManager().createQuery(VIEW + where.text(), AlertView.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    void markSeen(UUID id, UUID accountId, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into clock_alert_seen (alert_id, account_id, seen_at)"
                        + " values (:alert, :account, :now) on conflict do nothing")
                .setParameter("alert", id)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Clocks that wait, by when they are due. */
    Page<RunningClockView> running(ClockFilter filter, List<UnitPath> places, PageRequest request) {
        var where = new Where();
        where.and(lying(places, where))
                .and("k.stoppedAt is null and not k.atOnce and k.pausedAt is null")
                .and("k.dueAt < :dueBefore", "dueBefore", filter.dueBefore())
                .and("c.assigneeId = :assigneeId", "assigneeId", filter.assigneeId());
        var from = " from CaseClock k join ProtectionCase c on c.id = k.caseId where ";
        Long total = null;
        if (request.counted()) {
            var counting = getEntityManager().createQuery("select count(k)" + from + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "dueAt", 2);
            where.and("(k.dueAt > :afterTime or k.dueAt = :afterTime and k.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select new vn.mangnon.escalations.RunningClockView(k.id, c.id, c.number, c.incidentUnitId,"
                                + " c.assigneeId, k.code, k.legalBasis, k.startedAt, k.dueAt)" + from + where.text()
                                + " order by k.dueAt, k.id",
                        RunningClockView.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, row -> new Cursor("dueAt", row.dueAt(), row.id()), total);
    }

    /** Warnings go to whoever answers for the case, officer or chair, or to all officers of the place while nobody does. */
    private static Where addressedTo(Addressee to) {
        var where = new Where();
        var whereOfficer = lying(to.asOfficer(), where);
        var whereChair = lying(to.asChair(), where);
        var told = "a.kind in (HALF, THREE_QUARTERS, END) and (c.assigneeId is null and " + whereOfficer
                + " or c.assigneeId = :me and (" + whereOfficer + " or " + whereChair + "))";
        var chairs = "a.kind = TO_CHAIR and " + whereChair;
        var provinces = "a.kind = TO_PROVINCE and " + lying(to.asSupervisor(), where);
        return where.and("(" + told + " or " + chairs + " or " + provinces + ")")
                .with("me", to.accountId());
    }

    private static String lying(List<UnitPath> places, Where where) {
        return where.any(lying -> lying.within("c.unitPath", places).within("c.handlingPath", places));
    }
}
