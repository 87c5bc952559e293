package vn.mangnon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.BirthDate;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.vault.Vault;

/** Worklists over the register, and where its fields come from. */
@ApplicationScoped
class QualityRepository {

    private static final String ORDER = "place";
    private static final String MISSING_ETHNICITY = "c.ethnicity_code is null";
    private static final String MISSING_SEX = "c.sex = 'UNKNOWN'";
    private static final String MISSING_BIRTH = "c.birth_date_precision <> 'EXACT'";
    private static final String MISSING_CARER = "not exists (select from child_caregiver g where g.child_id = c.id)";
    private static final String NO_ID = "c.personal_id_index is null";
    private static final String WRONG_ID = "(c.personal_id_disagrees or c.personal_id_status = 'REJECTED')";

    /** A row of a worklist, and where it lies. */
    record Found(
            DefectView view,
            String place,
            String unitName,
            @Nullable String personalId) {}

    private final EntityManager entities;
    private final Vault vault;

    QualityRepository(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    Page<Found> page(Defect defect, @Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
        return defect == Defect.NOT_REGISTERED
                ? members(extent, sight, today, request)
                : children(defect, extent, sight, today, request);
    }

    private Page<Found> children(
            Defect defect, @Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
        var where = sight.toWrite().narrow(new Where(), "c.unit_path", "c.id");
        if (extent != null) {
            extent.narrow(where, "c.unit_path", "c.residence_unit_id");
        }
        where.and("c.status = 'ACTIVE'")
                .and("c.sixteen_on > :today", "today", today)
                .and(condition(defect));
        var total = request.counted() ? count("child c", where) : null;
        after(where, "c.unit_path", "c.id", request);
        var query = query(
                        """
                        select c.id, c.full_name, c.date_of_birth, c.sex, c.residence_unit_id, c.unit_path, u.name,
                               c.personal_id_sealed, %s, %s, %s, %s, %s, %s
                          from child c join admin_unit u on u.id = c.residence_unit_id
                         where %s order by c.unit_path, c.id
                        """.formatted(
                                        NO_ID,
                                        "coalesce(" + WRONG_ID + ", false)",
                                        MISSING_ETHNICITY,
                                        MISSING_SEX,
                                        MISSING_BIRTH,
                                        MISSING_CARER,
                                        where.text()),
                        where)
                .setMaxResults(request.rows());
        return pageOf(rows(query).stream().map(this::child).toList(), request, total);
    }

    private static String condition(Defect defect) {
        return switch (defect) {
            case NO_PERSONAL_ID -> NO_ID;
            case MALFORMED_PERSONAL_ID -> WRONG_ID;
            case MISSING_BASICS ->
                "(" + String.join(" or ", MISSING_ETHNICITY, MISSING_SEX, MISSING_BIRTH, MISSING_CARER) + ")";
            case NOT_REGISTERED -> throw new IllegalArgumentException("not a child of the register");
        };
    }

    private Found child(Object[] row) {
        var defects = new ArrayList<Defect>();
        var missing = new ArrayList<String>();
        addIf((Boolean) row[8], Defect.NO_PERSONAL_ID, defects);
        addIf((Boolean) row[9], Defect.MALFORMED_PERSONAL_ID, defects);
        addIf((Boolean) row[10], "ethnicityCode", missing);
        addIf((Boolean) row[11], "sex", missing);
        addIf((Boolean) row[12], "dateOfBirth", missing);
        addIf((Boolean) row[13], "caregivers", missing);
        addIf(!missing.isEmpty(), Defect.MISSING_BASICS, defects);
        var view = new DefectView(
                (UUID) row[0],
                null,
                null,
                (String) row[1],
                day(row[2]),
                (String) row[3],
                (UUID) row[4],
                defects,
                missing);
        var sealed = (byte @Nullable []) row[7];
        return new Found(
                view,
                (String) row[5],
                (String) row[6],
                sealed == null ? null : vault.open(sealed, "child:personal_id"));
    }

    private static <T> void addIf(boolean condition, T what, List<T> to) {
        if (condition) {
            to.add(what);
        }
    }

    private Page<Found> members(@Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
        var where = new Where().within("h.unit_path", sight.places());
        if (extent != null) {
            extent.narrow(where, "h.unit_path", "h.admin_unit_id");
        }
        where.and("m.date_of_birth > :grown", "grown", today.minusYears(BirthDate.SIXTEEN));
        var from = "household_member m join household h on h.id = m.household_id";
        var total = request.counted() ? count(from, where) : null;
        after(where, "h.unit_path", "m.id", request);
        var query = query(
                        "select m.id, h.id, m.full_name, m.date_of_birth, coalesce(m.sex, 'UNKNOWN'), h.admin_unit_id,"
                                + " h.unit_path, u.name from " + from + " join admin_unit u on u.id = h.admin_unit_id"
                                + " where " + where.text() + " order by h.unit_path, m.id",
                        where)
                .setMaxResults(request.rows());
        var found = rows(query).stream()
                .map(row -> new Found(
                        new DefectView(
                                null,
                                (UUID) row[1],
                                (UUID) row[0],
                                (String) row[2],
                                day(row[3]),
                                (String) row[4],
                                (UUID) row[5],
                                List.of(Defect.NOT_REGISTERED),
                                List.of()),
                        (String) row[6],
                        (String) row[7],
                        null))
                .toList();
        return pageOf(found, request, total);
    }

    private static Page<Found> pageOf(List<Found> rows, PageRequest request, @Nullable Long total) {
        return Page.of(rows, request, found -> new Cursor(ORDER, found.place(), idOf(found.view())), total);
    }

    private static UUID idOf(DefectView view) {
        return view.childId() == null ? Objects.requireNonNull(view.memberId()) : view.childId();
    }

    private static void after(Where where, String place, String id, PageRequest request) {
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), ORDER, 2);
            where.and("(%s, %s) > (:afterPlace, :afterId)".formatted(place, id))
                    .with("afterPlace", cursor.keys().get(0))
                    .with("afterId", cursor.uuid(1));
        }
    }

    private long count(String from, Where where) {
        return ((Number) query("select count(*) from " + from + " where " + where.text(), where)
                        .getSingleResult())
                .longValue();
    }

    private Query query(String sql, Where where) {
        var query = entities.createNativeQuery(sql);
        where.parameters().forEach(query::setParameter);
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
    }

    /** What a field was verified as. */
    record Provenance(
            UUID childId,
            String field,
            FieldSource source,
            UUID listId,
            String documentNumber,
            LocalDate verifiedOn,
            @Nullable LocalDate validUntil,
            byte[] valueIndex) {}

    Map<UUID, List<Provenance>> provenanceOf(List<UUID> children) {
        var query = entities.createNativeQuery(
                        "select p.child_id, p.field, p.source, p.list_id, l.document_number, p.verified_on, p.valid_until,"
                                + " p.value_index from field_provenance p join signed_list l on l.id = p.list_id"
                                + " where p.child_id in :children order by p.field")
                .setParameter("children", children);
        var found = new HashMap<UUID, List<Provenance>>();
        for (var row : rows(query)) {
            found.computeIfAbsent((UUID) row[0], child -> new ArrayList<>())
                    .add(new Provenance(
                            (UUID) row[0],
                            (String) row[1],
                            FieldSource.valueOf((String) row[2]),
                            (UUID) row[3],
                            (String) row[4],
                            day(row[5]),
                            row[6] == null ? null : day(row[6]),
                            (byte[]) row[7]));
        }
        return found;
    }

    void verify(UUID child, String field, SignedList list, String value) {
        entities.createNativeQuery("""
                        insert into field_provenance (child_id, field, source, list_id, verified_on, valid_until, value_index)
                        values (:child, :field, 'POLICE_LIST', :list, :verifiedOn, :validUntil, :index)
                        on conflict (child_id, field) do update
                           set source = excluded.source, list_id = excluded.list_id, verified_on = excluded.verified_on,
                               valid_until = excluded.valid_until, value_index = excluded.value_index
                        """)
                .setParameter("child", child)
                .setParameter("field", field)
                .setParameter("list", list.id())
                .setParameter("verifiedOn", list.documentDate())
                .setParameter("validUntil", list.validUntil())
                .setParameter("index", vault.index(value, place(field)))
                .executeUpdate();
    }

    /** Whether a verification still holds: it is not past its day, and the field says what was verified. */
    boolean holds(Provenance provenance, @Nullable String value, LocalDate today) {
        var until = provenance.validUntil();
        return value != null
                && (until == null || today.isBefore(until))
                && vault.indexes(value, place(provenance.field())).stream()
                        .anyMatch(index -> MessageDigest.isEqual(index, provenance.valueIndex()));
    }

    private static String place(String field) {
        return "field_provenance:" + field;
    }

    FieldConflict requireConflict(UUID id, Sight sight) {
        var where = sight.toWrite().narrow(new Where().and("f.id = :id", "id", id), "c.unitPath", "c.id");
        var query = entities.createQuery(
                "select f from FieldConflict f join Child c on c.id = f.childId where " + where.text(),
                FieldConflict.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    Page<FieldConflict> conflicts(ConflictState state, Sight sight, PageRequest request) {
        var where = sight.toWrite().narrow(new Where(), "c.unitPath", "c.id").and("f.state = :state", "state", state);
        Long total = null;
        if (request.counted()) {
            var count = entities.createQuery(
                    "select count(f) from FieldConflict f join Child c on c.id = f.childId where " + where.text(),
                    Long.class);
            where.parameters().forEach(count::setParameter);
            total = count.getSingleResult();
        }
        if (request.cursor() != null) {
            where.and(
                    "f.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        var query = entities.createQuery(
                        "select f from FieldConflict f join Child c on c.id = f.childId where " + where.text()
                                + " order by f.id",
                        FieldConflict.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, conflict -> new Cursor("id", conflict.id()), total);
    }

    /** Until the transaction ends. */
    SignedList lockedList(UUID id) {
        return Objects.requireNonNull(entities.find(SignedList.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    SignedList list(UUID id) {
        return entities.getReference(SignedList.class, id);
    }

    Optional<SignedList> listWith(UUID accountId, String sha256) {
        return entities.createQuery(
                        "select l from SignedList l where l.accountId = :account and l.sha256 = :sha256",
                        SignedList.class)
                .setParameter("account", accountId)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    void flush() {
        entities.flush();
    }
}
