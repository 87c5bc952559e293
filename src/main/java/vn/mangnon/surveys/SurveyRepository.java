package vn.mangnon.surveys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** A survey concerns those whose place it touches. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

    Survey require(UUID id, Scope scope) {
        var where = concerning(scope).and("s.id = :id", "id", id);
        return find("from Survey s where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** A count holds the round as it is: nobody closes it meanwhile, while others may count beside. */
    Survey lockToCount(UUID id, Scope scope) {
        var round = require(id, scope);
        getEntityManager().refresh(round, LockModeType.PESSIMISTIC_READ);
        return round;
    }

    Survey lockToClose(UUID id, Scope scope) {
        var round = require(id, scope);
        getEntityManager().refresh(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    List<Survey> closedOf(UUID adminUnitId, Scope scope) {
        var where = concerning(scope)
                .and("s.adminUnitId = :unit", "unit", adminUnitId)
                .and("s.status = CLOSED");
        return list("from Survey s where " + where.text() + " order by s.year desc", where.parameters());
    }

    boolean isVisible(UUID id, Scope scope) {
        var where = concerning(scope).and("s.id = :id", "id", id);
        return count("select count(s) from Survey s where " + where.text(), where.parameters()) > 0;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<Survey> page(SurveyFilter filter, @Nullable UnitExtent extent, Scope scope, PageRequest request) {
        var where = concerning(scope).and("s.year = :year", "year", filter.year());
        if (extent != null) {
            extent.narrow(where, "s.unitPath", "s.adminUnitId");
        }
        var total = request.counted()
                ? count("select count(s) from Survey s where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "year", 2);
            where.and("(s.year < :afterYear or s.year = :afterYear and s.id > :afterId)")
                    .with("afterYear", cursor.key(0, Integer::valueOf))
                    .with("afterId", cursor.uuid(1));
        }
        List<Survey> rows = find(
                        "from Survey s where " + where.text() + " order by s.year desc, s.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, survey -> new Cursor("year", survey.year(), survey.id()), total);
    }

    private static Where concerning(Scope scope) {
        var where = new Where();
        return where.and(where.anyTouching("s.unitPath", scope.territories()));
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update survey_round s set unit_path = u.home, version = s.version + 1"
                        + " from admin_unit u where u.id = s.admin_unit_id and s.unit_path <> u.home")
                .executeUpdate();
    }
}
