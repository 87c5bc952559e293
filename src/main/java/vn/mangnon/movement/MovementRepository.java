package vn.mangnon.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Counts only, whoever asks; no child leaves it. */
@ApplicationScoped
class MovementRepository {

    /**
     * @param key empty for all children, {@code R:} and a register, {@code G:} and the letter of a group
     * @param step OPENING, CLOSING, IN or OUT
     */
    record Row(
            String key,
            String step,
            @Nullable String kind,
            @Nullable String reason,
            long count) {}

    /**
     * Most children live in a place from before the first day until after the last: they stayed. Only of the others are periods
     * joined, and looked at for who came and who went.
     *
     * <p>A child is counted in a place from the day it lived there and stood in the register until it moved, left, or turned
     * sixteen; periods that touch are one, so that a move within the place is none. What holds of a child counts while both
     * do. Of every such period, one end or both, or neither, lie within the days asked for: hence the account adds up.
     */
    private static final String MOVEMENT = """
            with lived as materialized (
                select r.child_id, r.born_on, r.sixteen_on, r.came_by_move, r.ended_by, r.until,
                       greatest(r.counted_from, r.born_on) as came,
                       least(coalesce(r.until, 'infinity'), r.sixteen_on) as went
                  from residence_period r
                 where r.is_main and r.withdrawn_at is null and %s
                   and r.counted_from <= :to and (r.until is null or r.until >= :from)
                   and r.born_on <= :to and r.sixteen_on >= :from),
            stayed as (
                select child_id, came as since, went as until from lived where came < :from and went > :to),
            changed as materialized (
                select * from lived where came < went and not (came < :from and went > :to)),
            moved as materialized (
                select child_id, lower(period) as since, upper(period) as until
                  from (select child_id, unnest(range_agg(daterange(came, went))) as period from changed group by child_id) p),
            piece as (
                select m.child_id, kept.key,
                       daterange(greatest(k.since, m.since), least(coalesce(k.until, 'infinity'), m.until)) as period
                  from (select * from stayed union all select * from moved) m
                  join child_circumstance k on k.child_id = m.child_id
                 cross join lateral (values
                       ('R:' || case when k.category is not null then 'SPECIAL_CIRCUMSTANCES'
                                     when k.at_risk_reason is not null then 'AT_RISK'
                                     when k.condition in ('POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD') then 'POVERTY'
                                     else k.condition end),
                       ('G:' || k.category)) kept(key)
                 where k.withdrawn_at is null and kept.key is not null
                   and k.since < m.until and (k.until is null or k.until > m.since)
                   and k.since <= :to and (k.until is null or k.until >= :from)),
            held as materialized (
                select child_id, key, lower(period) as since, upper(period) as until
                  from (select child_id, key, unnest(range_agg(period)) as period from piece group by child_id, key) p),
            arrival as materialized (
                select m.child_id, l.came as day,
                       case when l.came_by_move then 'MOVED_IN' when l.born_on >= :from then 'BORN' else 'REGISTERED' end as kind
                  from moved m join changed l on l.child_id = m.child_id and l.came = m.since
                 where l.came between :from and :to),
            departure as materialized (
                select m.child_id, l.went as day,
                       case when l.until = l.went and l.ended_by = 'DECEASED' then 'DECEASED'
                            when l.went = l.sixteen_on then 'AGED_OUT'
                            when l.ended_by = 'MOVE' then 'MOVED_OUT'
                            else l.ended_by end as kind
                  from moved m join changed l on l.child_id = m.child_id and l.went = m.until
                 where l.went between :from and :to),
            counted as materialized (
                select '' as key, count(*) as opening, count(*) as closing from stayed
                 union all
                select key, count(*) filter (where since < :from and until >= :from),
                       count(*) filter (where since <= :to and until > :to)
                  from (select '' as key, since, until from moved union all select key, since, until from held) c group by key),
            -- Periods of one group that touch are one, so what ends on the day another begins is another group.
            ended as (
                select distinct child_id, until as day from held where key like 'G:%%' and until between :from and :to),
            begun as (
                select distinct child_id, since as day from held where key like 'G:%%' and since between :from and :to)
            select key, 'OPENING', cast(null as text), cast(null as text), sum(opening) from counted group by key
             union all
            select key, 'CLOSING', null, null, sum(closing) from counted group by key
             union all
            select '', 'IN', kind, null, count(*) from arrival group by kind
             union all
            select '', 'OUT', kind, null, count(*) from departure group by kind
             union all
            select h.key, 'IN',
                   coalesce(a.kind, case when h.key like 'G:%%' and o.day is not null then 'CHANGED_GROUP' else 'BEGAN' end),
                   null, count(*)
              from held h
              left join arrival a on a.child_id = h.child_id and a.day = h.since
              left join ended o on o.child_id = h.child_id and o.day = h.since
             where h.since between :from and :to group by h.key, 3
             union all
            select h.key, 'OUT',
                   coalesce(d.kind, case when h.key like 'G:%%' and o.day is not null then 'CHANGED_GROUP' else 'ENDED' end),
                   case when d.kind is null then (
                       select max(k.end_reason) from child_circumstance k where k.child_id = h.child_id
                          and k.withdrawn_at is null and k.until = h.until
                          and (h.key not like 'G:%%' or k.category = substr(h.key, 3))) end,
                   count(*)
              from held h
              left join departure d on d.child_id = h.child_id and d.day = h.until
              left join begun o on o.child_id = h.child_id and o.day = h.until
             where h.until between :from and :to group by h.key, 3, 4
             order by 1, 2, 3, 4
            """;

    private final EntityManager entities;

    MovementRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<Row> movement(UnitExtent extent, LocalDate from, LocalDate to) {
        var where = extent.narrow(new Where(), "r.unit_path", "r.unit_id");
        var query = entities.createNativeQuery(MOVEMENT.formatted(where.text()))
                .setParameter("from", from)
                .setParameter("to", to);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue()))
                .toList();
    }
}
