package vn.mangnon.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.BirthDate;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.vault.Vault;

/** What the household child book is written from. */
@ApplicationScoped
class BookRepository {

    /**
     * A child of a household, registered or not.
     *
     * @param childId absent of one who is not registered
     * @param groups the groups of the law that hold today and may stand in a list
     */
    record Line(
            UUID householdId,
            String headName,
            String unitName,
            @Nullable String address,
            String povertyStatus,
            @Nullable UUID childId,
            String fullName,
            LocalDate dateOfBirth,
            String sex,
            @Nullable String ethnicityCode,
            @Nullable String personalId,
            @Nullable String mother,
            @Nullable String father,
            @Nullable String groups,
            boolean isAtRisk,
            @Nullable LocalDate visitedOn) {}

    private final EntityManager entities;
    private final Vault vault;

    BookRepository(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    /** By household; no more than {@code most} and one. */
    List<Line> lines(UnitExtent extent, Sight sight, LocalDate today, int most) {
        var where = new Where().within("h.unit_path", sight.places());
        extent.narrow(where, "h.unit_path", "h.admin_unit_id");
        where.with("grown", today.minusYears(BirthDate.SIXTEEN)).with("today", today);
        var query = entities.createNativeQuery(
                        """
                        with living (household_id, id, full_name, date_of_birth, sex, ethnicity_code, personal_id_sealed,
                                     mother, father, circumstances, at_risk) as (
                            select c.household_id, c.id, c.full_name, c.date_of_birth, c.sex, c.ethnicity_code,
                                   c.personal_id_sealed,
                                   (select g.full_name from child_caregiver g where g.child_id = c.id
                                       and is_mother(g.relation) order by position limit 1),
                                   (select g.full_name from child_caregiver g where g.child_id = c.id
                                       and lower(btrim(g.relation)) in ('cha', 'bố', 'ba', 'father') order by position limit 1),
                                   (select string_agg(distinct s.category, '; ') from child_circumstance s
                                     where s.child_id = c.id and s.withdrawn_at is null and s.since <= :today and (s.until is null or s.until > :today)
                                       and not exists (select from code_entry e where e.list = 'special-circumstances'
                                                          and e.code = s.category and e.sensitive)),
                                   exists (select from child_circumstance s
                                            where s.child_id = c.id and s.withdrawn_at is null and s.at_risk_reason is not null
                                              and s.since <= :today and (s.until is null or s.until > :today))
                              from child c
                             where c.household_id is not null and c.status = 'ACTIVE' and c.sixteen_on > :today
                            union all
                            select m.household_id, null, m.full_name, m.date_of_birth, coalesce(m.sex, 'UNKNOWN'), null, null,
                                   null, null, null, false
                              from household_member m where m.date_of_birth > :grown)
                        select h.id as home_id, h.head_name, u.name, h.address_line_sealed,
                               coalesce((select p.status from household_poverty p where p.household_id = h.id
                                            and p.since <= :today and (p.until is null or p.until > :today)), 'NONE'),
                               l.*, (select max(v.visited_on) from household_visit v where v.household_id = h.id)
                          from household h join admin_unit u on u.id = h.admin_unit_id join living l on l.household_id = h.id
                         where\s""" + where.text() + " order by h.unit_path, h.id, l.date_of_birth, l.full_name")
                .setMaxResults(most + 1);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(this::line).toList();
    }

    private Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                opened(row[3], "household:address_line"),
                (String) row[4],
                (@Nullable UUID) row[6],
                (String) row[7],
                day(row[8]),
                (String) row[9],
                (@Nullable String) row[10],
                opened(row[11], "child:personal_id"),
                (@Nullable String) row[12],
                (@Nullable String) row[13],
                (@Nullable String) row[14],
                Boolean.TRUE.equals(row[15]),
                row[16] == null ? null : day(row[16]));
    }

    private @Nullable String opened(@Nullable Object sealed, String place) {
        return sealed == null ? null : vault.open((byte[]) sealed, place);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }
}
