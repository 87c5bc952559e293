package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.vault.Vault;

/** The register as it is taken away: all of a place, as of one moment, within the caller's sight. */
@ApplicationScoped
class RegisterRepository {

    private static final int TAKEN_AT_ONCE = 500;

    /** Between the parts of a text that was put together; no text of ours has it since none takes control characters. */
    private static final String UNIT_SEPARATOR = "\u001f";

    /** A child as it is taken away: opened, with all that hangs on it. */
    record Taken(
            UUID id,
            String fullName,
            LocalDate dateOfBirth,
            String precision,
            String sex,
            @Nullable String personalId,
            String personalIdStatus,
            @Nullable String ethnicityCode,
            String nationalityCode,
            UUID unitId,
            String unitName,
            @Nullable String addressLine,
            String residenceKind,
            List<Caregiver> carers,
            List<String> groups,
            boolean isAtRisk) {}

    private final EntityManager entities;
    private final Vault vault;

    RegisterRepository(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    private static Where register(
            @Nullable UnitExtent extent, @Nullable ChildStatus status, Sight sight, LocalDate today) {
        var where = sight.narrow(new Where(), "c.unit_path", "c.id");
        if (extent != null) {
            extent.narrow(where, "c.unit_path", "c.residence_unit_id");
        }
        if (status == null) {
            return where.and("c.status <> 'MERGED'");
        }
        var isAgedOut = status == ChildStatus.AGED_OUT;
        where.and("c.status = :status", "status", isAgedOut ? "ACTIVE" : status.name());
        if (isAgedOut || status == ChildStatus.ACTIVE) {
            where.and(isAgedOut ? "c.sixteen_on <= :day" : "c.sixteen_on > :day", "day", today);
        }
        return where;
    }

    long count(@Nullable UnitExtent extent, @Nullable ChildStatus status, Sight sight, LocalDate today) {
        var where = register(extent, status, sight, today);
        var query = entities.createNativeQuery("select count(*) from child c where " + where.text());
        where.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** All of them in one statement, which sees one moment; the database hands over some hundred at a time. */
    void each(
            @Nullable UnitExtent extent,
            @Nullable ChildStatus status,
            Sight sight,
            LocalDate today,
            Consumer<Taken> taker) {
        var where = register(extent, status, sight, today).with("today", today);
        var query = entities.createNativeQuery("""
                        select c.id, c.full_name, c.date_of_birth, c.birth_date_precision, c.sex, c.personal_id_sealed,
                               c.personal_id_status, c.ethnicity_code, c.nationality_code, c.residence_unit_id, u.name,
                               c.address_line_sealed, c.residence_kind, g.names, g.relations, g.phones, s.groups, s.at_risk
                          from child c
                          join admin_unit u on u.id = c.residence_unit_id
                          left join lateral (
                               select string_agg(full_name, chr(31) order by position) as names,
                                      string_agg(translate(coalesce(relation, ''), chr(31), ' '), chr(31) order by position) as relations,
                                      string_agg(coalesce(encode(phone_sealed, 'hex'), ''), chr(31) order by position) as phones
                                 from child_caregiver where child_id = c.id) g on true
                          left join lateral (
                               select string_agg(distinct category, chr(31)) as groups,
                                      bool_or(at_risk_reason is not null) as at_risk
                                 from child_circumstance
                                where child_id = c.id and withdrawn_at is null and since <= :today
                                  and (until is null or until > :today)) s on true
                         where\s""" + where.text() + " order by c.unit_path, c.id")
                .setHint("org.hibernate.fetchSize", TAKEN_AT_ONCE);
        where.parameters().forEach(query::setParameter);
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> taker.accept(taken((Object[]) row)));
        }
    }

    private Taken taken(Object[] row) {
        var carers = new ArrayList<Caregiver>();
        var names = parts(row[13]);
        var relations = parts(row[14]);
        var phones = parts(row[15]);
        for (int i = 0; i < names.size(); i++) {
            var phone = phones.get(i).isEmpty() ? null : HexFormat.of().parseHex(phones.get(i));
            carers.add(new Caregiver(
                    names.get(i),
                    relations.get(i).isEmpty() ? null : relations.get(i),
                    phone == null ? null : vault.open(phone, ChildSecrets.PHONE.place())));
        }
        return new Taken(
                (UUID) row[0],
                (String) row[1],
                day(row[2]),
                (String) row[3],
                (String) row[4],
                opened((byte @Nullable []) row[5], ChildSecrets.PERSONAL_ID.place()),
                (String) row[6],
                (@Nullable String) row[7],
                (String) row[8],
                (UUID) row[9],
                (String) row[10],
                opened((byte @Nullable []) row[11], ChildSecrets.ADDRESS_LINE.place()),
                (String) row[12],
                carers,
                parts(row[16]),
                Boolean.TRUE.equals(row[17]));
    }

    private @Nullable String opened(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : vault.open(sealed, place);
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }

    private static List<String> parts(@Nullable Object text) {
        return text == null ? List.of() : List.of(((String) text).split(UNIT_SEPARATOR, -1));
    }
}
