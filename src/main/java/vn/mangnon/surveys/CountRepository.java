package vn.mangnon.surveys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** Questions about the counts of a round that the caller was found to have business with. */
@ApplicationScoped
class CountRepository implements PanacheRepositoryBase<SurveyCount, UUID> {

    /** What was counted in all, and how many units of how many. */
    record Sum(long children, long specialCircumstances, long atRisk, long counted, long expected) {}

    /** Hamlets in force, and communes that have none: what is counted by itself. */
    private static final String COUNTED_UNITS = """
            select u.id, u.home, u.level from admin_unit u
             where u.home >= :from and u.home < :below and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
               and (u.level = 'HAMLET' or u.level = 'COMMUNE' and not exists (
                   select from admin_unit h where h.level = 'HAMLET' and h.home ^@ u.home and h.home <> u.home
                      and h.valid_from <= :today and (h.valid_to is null or h.valid_to > :today)))
            """;

    Optional<SurveyCount> of(UUID roundId, UUID adminUnitId) {
        return find("roundId = ?1 and adminUnitId = ?2", roundId, adminUnitId).firstResultOptional();
    }

    Page<SurveyCount> page(UUID roundId, PageRequest request) {
        var where = new Where().and("roundId = :roundId", "roundId", roundId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and(
                    "id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        var rows = find(where.text() + " order by id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("id", row.id()), total);
    }

    /** Whether the unit is one that is counted by itself. */
    boolean isCountedByItself(UUID adminUnitId, UnitPath place, LocalDate today) {
        return !NativeQueries.ofOneColumn(
                        getEntityManager(), "select id from (" + COUNTED_UNITS + ") counted where id = :id", UUID.class)
                .setParameter("from", place.value())
                .setParameter("below", place.upperBound())
                .setParameter("today", today)
                .setParameter("id", adminUnitId)
                .getResultList()
                .isEmpty();
    }

    /**
     * A unit that was counted and merged, split or given hamlets since stands in the sum until one that took its place is
     * counted: no child twice.
     */
    Sum sum(UUID roundId, UnitPath place, LocalDate today) {
        var row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        with expected as (%s),
                        counted as (select c.*, u.home from survey_count c join admin_unit u on u.id = c.admin_unit_id
                                     where c.round_id = :round),
                        anew as (select c.* from counted c join expected e on e.id = c.admin_unit_id),
                        standing as (
                            select c.* from counted c
                             where c.admin_unit_id in (select id from expected)
                                or not exists (
                                   select from anew n where n.home ^@ c.home or c.home ^@ n.home
                                       or exists (select from admin_unit_succession s where s.predecessor_id = c.admin_unit_id
                                                     and s.successor_id = n.admin_unit_id)))
                        select coalesce(sum(c.children), 0), coalesce(sum(c.special_circumstances), 0),
                               coalesce(sum(c.at_risk), 0), count(c.id),
                               (select count(*) from expected e where e.id not in (select admin_unit_id from counted))
                          from standing c
                        """.formatted(COUNTED_UNITS))
                .setParameter("from", place.value())
                .setParameter("below", place.upperBound())
                .setParameter("today", today)
                .setParameter("round", roundId)
                .getSingleResult();
        return new Sum(number(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[3]) + number(row[4]));
    }

    /** Commune by commune, in the order of their ids. */
    Page<CommuneProgress> progress(UUID roundId, UnitPath place, LocalDate today, PageRequest request) {
        var after = request.cursor() == null
                ? new UUID(0, 0)
                : Cursor.decode(request.cursor(), "id", 1).uuid(0);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        with expected as (%s),
                        commune as (
                            select u.id, u.name, u.home from admin_unit u
                             where u.level = 'COMMUNE' and u.home >= :from and u.home < :below and u.id > :after
                               and u.valid_from <= :today and (u.valid_to is null or u.valid_to > :today)
                             order by u.id limit :rows)
                        select m.id, m.name, count(e.id), count(c.id), coalesce(sum(c.children), 0),
                               coalesce(sum(c.special_circumstances), 0), coalesce(sum(c.at_risk), 0)
                          from commune m
                          left join expected e on e.home ^@ m.home
                          left join survey_count c on c.round_id = :round and c.admin_unit_id = e.id
                         group by m.id, m.name order by m.id
                        """.formatted(COUNTED_UNITS))
                .setParameter("from", place.value())
                .setParameter("below", place.upperBound())
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("rows", request.rows())
                .setParameter("round", roundId)
                .getResultList();
        var progress = rows.stream().map(CountRepository::progress).toList();
        return Page.of(progress, request, row -> new Cursor("id", row.adminUnitId()), null);
    }

    private static CommuneProgress progress(Object[] row) {
        var expected = number(row[2]);
        var counted = number(row[3]);
        return new CommuneProgress(
                (UUID) row[0],
                (String) row[1],
                expected,
                counted,
                expected == 0 ? 0 : counted * 100 / expected,
                number(row[4]),
                number(row[5]),
                number(row[6]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
