package vn.mangnon.children;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.vault.Vault;

/** All questions about children. Whoever asks brings a scope, and what lies outside it is not found. */
@ApplicationScoped
class ChildRepository implements PanacheRepositoryBase<Child, UUID> {

    private static final String HOLDS_TODAY =
            " and c.withdrawnAt is null and c.since <= :today and (c.until is null or c.until > :today)";

    private final Vault vault;

    ChildRepository(Vault vault) {
        this.vault = vault;
    }

    private List<byte[]> indexesOf(String personalId) {
        return vault.indexes(personalId, ChildSecrets.PERSONAL_ID.place());
    }

    /** One that was merged answers for the one that took its place. */
    Child require(UUID id, Sight sight) {
        var child = requireEvenMerged(id, sight);
        if (child.mergedInto() != null) {
            throw Problem.mergedInto(id, survivorOf(id));
        }
        return child;
    }

    Child requireEvenMerged(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("child.id = :id", "id", id), "child.unitPath", "child.id");
        return find("from Child child left join fetch child.circumstances where " + where.text(), where.parameters())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("id = :id", "id", id), "unitPath", "id")
                .and("status <> MERGED");
        return count(where.text(), where.parameters()) > 0;
    }

    Set<UUID> visible(Collection<UUID> ids, Sight sight) {
        var where = sight.narrow(new Where().and("c.id in :ids", "ids", ids), "c.unitPath", "c.id")
                .and("c.status <> MERGED");
        var query = getEntityManager().createQuery("select c.id from Child c where " + where.text(), UUID.class);
        where.parameters().forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    Optional<LocalDate> birthOf(UUID id, Sight sight) {
        return birthDateOf(id, sight).map(BirthDate::written);
    }

    /** One that was merged answers for the one that took its place. */
    Optional<BirthDate> birthDateOf(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("c.id = :id", "id", id), "c.unitPath", "c.id");
        var query = getEntityManager()
                .createQuery(
                        "select c.dateOfBirth, c.birthDatePrecision, c.mergedInto from Child c where " + where.text(),
                        Object[].class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().map(found -> {
            if (found[2] != null) {
                throw Problem.mergedInto(id, survivorOf(id));
            }
            return new BirthDate((LocalDate) found[0], (BirthDatePrecision) found[1]);
        });
    }

    /** Who bears the record now that this one was merged, perhaps more than once: an id, which gives nothing away. */
    UUID survivorOf(UUID id) {
        return (UUID) getEntityManager()
                .createNativeQuery("select surviving_child(:id)", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Both of them until the transaction ends, as they are now, in an order that all who do so keep. */
    void lock(Child one, Child other) {
        getEntityManager()
                .createNativeQuery("select id from child where id in (:ids) order by id for update")
                .setParameter("ids", List.of(one.id(), other.id()))
                .getResultList();
        getEntityManager().refresh(one);
        getEntityManager().refresh(other);
    }

    /** Whoever asks: for what moves it from where it is seen to where it is not. */
    Child requireAnywhere(UUID id) {
        return find("id = ?1 and status <> MERGED", id).firstResultOptional().orElseThrow(Problem::notFound);
    }

    Optional<Whereabouts> livingWithPersonalId(String personalId) {
        return getEntityManager()
                .createQuery(
                        "select c.id, c.unitPath from Child c where c.personalIdIndex in :indexes and c.status <> MERGED",
                        Object[].class)
                .setParameter("indexes", indexesOf(personalId))
                .getResultStream()
                .findFirst()
                .map(row -> new Whereabouts((UUID) row[0], new UnitPath((String) row[1])));
    }

    /** Where it lies, whoever asks. */
    Optional<UnitPath> placeOf(UUID id) {
        return getEntityManager()
                .createQuery("select r.unitPath from Child r where r.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(UnitPath::new);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** A record, as one that may not be seen is spoken of. */
    record Whereabouts(UUID id, UnitPath place) {}

    /**
     * The living record with this number, or that took the place of one with it, wherever it is: the caller must not be
     * told more than that there is one. With a list as one parameter Hibernate would write the SQL anew for every question.
     */
    Optional<Whereabouts> anywhereWithPersonalId(String personalId) {
        var indexes = indexesOf(personalId);
        var isOne = IntStream.rangeClosed(1, indexes.size())
                .mapToObj(number -> "c.personalIdIndex = ?" + number)
                .collect(Collectors.joining(" or "));
        var query = getEntityManager()
                .createQuery(
                        "select c.id, c.unitPath, c.mergedInto from Child c where " + isOne
                                + " order by case when c.mergedInto is null then 0 else 1 end, c.id",
                        Object[].class)
                .setMaxResults(1);
        for (int i = 0; i < indexes.size(); i++) {
            query.setParameter(i + 1, indexes.get(i));
        }
        return query.getResultStream().findFirst().map(row -> {
            if (row[2] == null) {
                return new Whereabouts((UUID) row[0], new UnitPath((String) row[1]));
            }
            var survivor = survivorOf((UUID) row[0]);
            return new Whereabouts(survivor, placeOf(survivor).orElseThrow());
        });
    }

    /**
     * The living record of this name, birth date and mother, wherever it is. Whoever asks for the same three waits for
     * this transaction to end, so that of two who register one child at once the second finds the first.
     */
    Optional<Whereabouts> anywhereWithMother(String fullName, LocalDate dateOfBirth, String mother) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select t.child_id, t.unit_path from twin_of(:name, :born, :mother) t", Object[].class)
                .setParameter("name", fullName)
                .setParameter("born", dateOfBirth)
                .setParameter("mother", mother)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Whereabouts((UUID) row[0], new UnitPath((String) row[1])));
    }

    /** Those of these ids that are there, wherever they lie. */
    Set<UUID> knownAmong(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select c.id from Child c where c.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Where the living records with these numbers lie; numbers that nobody has are not in it. */
    Map<String, UnitPath> placesOfPersonalIds(Collection<String> numbers) {
        Map<ByteBuffer, String> byIndex = new HashMap<>();
        numbers.forEach(number -> indexesOf(number).forEach(index -> byIndex.put(ByteBuffer.wrap(index), number)));
        var rows = getEntityManager()
                .createQuery(
                        "select c.personalIdIndex, c.unitPath from Child c where c.personalIdIndex in :indexes"
                                + " and c.status <> MERGED",
                        Object[].class)
                .setParameter(
                        "indexes",
                        byIndex.keySet().stream().map(ByteBuffer::array).toList())
                .getResultList();
        Map<String, UnitPath> places = new HashMap<>();
        for (var row : rows) {
            var number = byIndex.get(ByteBuffer.wrap((byte[]) row[0]));
            if (number != null) {
                places.put(number, new UnitPath((String) row[1]));
            }
        }
        return places;
    }

    /** A living record, and its mother's name. */
    record ChildOfMother(String fullName, LocalDate dateOfBirth, String mother, String unitPath) {}

    /** Records with a name and a day of birth as one of these, wherever they lie; whether the mother is the same is to be seen. */
    List<ChildOfMother> withNamesAndBirths(List<ChildDetails> looked) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("""
                    select c.full_name, c.date_of_birth, g.full_name, c.unit_path
                      from unnest(?::text[], ?::date[]) as looked(full_name, born)
                      join child c on c.date_of_birth = looked.born
                                  and c.folded_name = fold_vietnamese(looked.full_name)
                      join child_caregiver g on g.child_id = c.id
                     where c.status <> 'MERGED' and lower(btrim(g.relation)) in ('mẹ', 'má', 'me', 'mother')
                    """)) {
                var names = looked.stream().map(ChildDetails::fullName).toArray();
                var births = looked.stream()
                        .map(ChildDetails::dateOfBirth)
                        .map(Object::toString)
                        .toArray();
                query.setArray(1, connection.createArrayOf("text", names));
                query.setArray(2, connection.createArrayOf("date", births));
                var found = new ArrayList<ChildOfMother>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new ChildOfMother(
                                rows.getString(1),
                                rows.getObject(2, LocalDate.class),
                                rows.getString(3),
                                rows.getString(4)));
                    }
                }
                return found;
            }
        });
    }

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

    private static final int TAKEN_AT_ONCE = 500;

    /** Between the parts of a text that was put together; no text of ours has it since none takes control characters. */
    private static final String UNIT_SEPARATOR = "\u001f";

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

    long countRegister(@Nullable UnitExtent extent, @Nullable ChildStatus status, Sight sight, LocalDate today) {
        var where = register(extent, status, sight, today);
        var query = getEntityManager().createNativeQuery("select count(*) from child c where " + where.text());
        where.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** All of them in one statement, which sees one moment; the database hands over some hundred at a time. */
    void eachOfRegister(
            @Nullable UnitExtent extent,
            @Nullable ChildStatus status,
            Sight sight,
            LocalDate today,
            Consumer<Taken> taker) {
        var where = register(extent, status, sight, today).with("today", today);
        var query = getEntityManager()
                .createNativeQuery("""
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
                         where\s""" + where.text() + " order by c.unit_path, c.id", Object[].class)
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

    List<Child> livingIn(Collection<UUID> households, Sight sight) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.householdId in :households and child.status <> MERGED")
                .with("households", households);
        return find(
                        "from Child child where " + where.text() + " order by child.dateOfBirth, child.id",
                        where.parameters())
                .list();
    }

    List<Child> withIds(Collection<UUID> ids, Sight sight) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.id in :ids and child.status <> MERGED")
                .with("ids", ids);
        return find("from Child child where " + where.text(), where.parameters())
                .list();
    }

    /** The living records with these numbers that somebody with this sight has business with; others are not in it. */
    Map<String, UUID> withPersonalIds(Collection<String> numbers, Sight sight) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<ByteBuffer, String> byIndex = new HashMap<>();
        numbers.forEach(number -> indexesOf(number).forEach(index -> byIndex.put(ByteBuffer.wrap(index), number)));
        var where = sight.narrow(new Where(), "c.unitPath", "c.id")
                .and("c.personalIdIndex in :indexes and c.status <> MERGED")
                .with(
                        "indexes",
                        byIndex.keySet().stream().map(ByteBuffer::array).toList());
        var query = getEntityManager()
                .createQuery("select c.personalIdIndex, c.id from Child c where " + where.text(), Object[].class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(byIndex.get(ByteBuffer.wrap((byte[]) row[0]))),
                        row -> (UUID) row[1],
                        (one, other) -> one));
    }

    /** For trials: what is changed within it is forgotten and never reaches the database. */
    <T> T withoutWriting(Supplier<T> trial) {
        var entities = getEntityManager();
        var before = entities.getFlushMode();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return trial.get();
        } finally {
            entities.clear();
            entities.setFlushMode(before);
        }
    }

    private static final int LOOKED_AT = 5_000;

    /** Notes of numbers whether they agree with their record; no change of what the record says, so nobody is told. */
    void lookAtPersonalIds() {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (var query = connection.prepareStatement("""
                            select id, personal_id_sealed, date_of_birth, sex from child
                             where personal_id_index is not null and personal_id_disagrees is null
                             order by id limit ? for update skip locked
                            """);
                    var update =
                            connection.prepareStatement("update child set personal_id_disagrees = ? where id = ?")) {
                query.setInt(1, LOOKED_AT);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var number = vault.open(rows.getBytes(2), ChildSecrets.PERSONAL_ID.place());
                        var disagreements = ChildWarning.disagreements(
                                number, rows.getObject(3, LocalDate.class), Sex.valueOf(rows.getString(4)));
                        update.setBoolean(1, !disagreements.isEmpty());
                        update.setObject(2, rows.getObject(1));
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
        });
    }

    private static final int MOST_SIBLINGS = 50;

    /** Who lives in the same household, and who in the same place has a mother of that name. */
    List<Child> siblings(Child of, @Nullable String mother, Sight sight) {
        var ofMother = mother == null ? List.<UUID>of() : childrenOfMother(mother, of.unitPath());
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.id <> :id", "id", of.id())
                .and("child.status <> MERGED")
                .and("(child.householdId = :household or child.id in :ofMother)")
                .with("ofMother", ofMother)
                .with("household", of.householdId() == null ? of.id() : of.householdId());
        return find(
                        "from Child child where " + where.text() + " order by child.dateOfBirth, child.id",
                        where.parameters())
                .page(0, MOST_SIBLINGS)
                .list();
    }

    /** In one place: by the names of carers, which have an index, and not by going through the children of a commune. */
    @SuppressWarnings("unchecked")
    private List<UUID> childrenOfMother(String mother, UnitPath place) {
        return getEntityManager()
                .createNativeQuery(
                        "select c.id from child_caregiver g join child c on c.id = g.child_id"
                                + " where g.folded = name_folded(name_marked(:mother)) and c.unit_path = :place"
                                + " and lower(btrim(g.relation)) in (:motherly) order by c.id limit :most",
                        UUID.class)
                .setParameter("mother", mother)
                .setParameter("place", place.value())
                .setParameter("motherly", Relations.MOTHER)
                .setParameter("most", 2 * MOST_SIBLINGS)
                .getResultList();
    }

    /** Lets go of what was written, so that work over many children holds few of them. */
    void forget() {
        getEntityManager().clear();
    }

    /** Looks no further than it must. */
    boolean isLongerThan(int most, ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = listed(filter, extent, sight, today);
        var query = getEntityManager()
                .createQuery(
                        "select child.id from Child child where " + where.text() + " order by child.id", UUID.class)
                .setFirstResult(most)
                .setMaxResults(1);
        where.parameters().forEach(query::setParameter);
        return !query.getResultList().isEmpty();
    }

    private static Where listed(ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id");
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        where.and("child.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        withCircumstances(where, filter, today);
        withAge(where, filter, today);
        withStatus(where, filter.status(), today);
        if (filter.awaitingAssignment() != null) {
            // A path is marked where the unit it comes from is split; see CountryMap.
            where.and(filter.awaitingAssignment() ? "child.unitPath like '%/~%'" : "child.unitPath not like '%/~%'");
        }
        return where;
    }

    Page<Child> page(
            ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
        var where = listed(filter, extent, sight, today);
        var total = request.counted()
                ? count("select count(child) from Child child where " + where.text(), where.parameters())
                : null;
        var newestFirst = filter.newestFirst();
        var order = filter.sort();
        if (request.cursor() != null) {
            var after = Cursor.decode(request.cursor(), order, 1).uuid(0);
            where.and(newestFirst ? "child.id < :after" : "child.id > :after", "after", after);
        }
        List<Child> rows = find(
                        "from Child child where " + where.text() + " order by child.id" + (newestFirst ? " desc" : ""),
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, child -> new Cursor(order, child.id()), total);
    }

    private static void withCircumstances(Where where, ChildFilter filter, LocalDate today) {
        if (filter.circumstance() != null) {
            where.and(
                            "exists (select 1 from Circumstance c where c.child = child and c.category = :category"
                                    + HOLDS_TODAY + ")",
                            "category",
                            filter.circumstance())
                    .with("today", today);
        }
        if (filter.atRisk() != null) {
            where.and((filter.atRisk() ? "" : "not ")
                            + "exists (select 1 from Circumstance c where c.child = child and c.atRiskReason is not null"
                            + HOLDS_TODAY + ")")
                    .with("today", today);
        }
    }

    /** Completed years by the rule of {@link BirthDate}: who is ten today is certainly ten, and not certainly eleven. */
    private static void withAge(Where where, ChildFilter filter, LocalDate today) {
        if (filter.ageFrom() != null) {
            where.and(completed(where, "from", filter.ageFrom(), today));
        }
        if (filter.ageTo() != null) {
            where.and("not " + completed(where, "to", filter.ageTo() + 1, today));
        }
    }

    private static String completed(Where where, String name, int years, LocalDate today) {
        var known = new ArrayList<String>();
        for (var precision : BirthDatePrecision.values()) {
            var bound = name + precision.name();
            where.with(bound, BirthDate.latestWritten(precision, years, today));
            known.add("child.birthDatePrecision = " + precision.name() + " and child.dateOfBirth <= :" + bound);
        }
        return "(" + String.join(" or ", known) + ")";
    }

    /** The same rule as {@link Child#statusOn}. */
    private static void withStatus(Where where, @Nullable ChildStatus status, LocalDate today) {
        if (status == null) {
            where.and("child.status <> MERGED");
            return;
        }
        var agedOut = status == ChildStatus.AGED_OUT;
        where.and("child.status = :status", "status", agedOut ? ChildStatus.ACTIVE : status);
        if (agedOut || status == ChildStatus.ACTIVE) {
            where.and(agedOut ? "child.sixteenOn <= :grown" : "child.sixteenOn > :grown", "grown", today);
        }
    }

    /** How many children there were on a day, and how many of them in need; see the catalogue of indicators. */
    record Counted(long all, long inSpecialCircumstances, long atRisk) {}

    /**
     * Counts by what the register says today of that day. A child that has moved away, died or was merged has no day for
     * it yet, and is counted nowhere.
     */
    Counted countOn(LocalDate day, UnitExtent extent) {
        var where = extent.narrow(new Where(), "child.unitPath", "child.residence.adminUnitId")
                .and("child.status = ACTIVE")
                .and("child.dateOfBirth <= :today and child.sixteenOn > :today")
                .with("today", day);
        var query = getEntityManager()
                .createQuery(
                        "select count(child),"
                                + " count(case when exists (select 1 from Circumstance c where c.child = child"
                                + " and c.category is not null" + HOLDS_TODAY + ") then 1 end),"
                                + " count(case when exists (select 1 from Circumstance c where c.child = child"
                                + " and c.atRiskReason is not null" + HOLDS_TODAY + ") then 1 end)"
                                + " from Child child where " + where.text(),
                        Counted.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update child c set unit_path = u.home, version = c.version + 1 from admin_unit u"
                        + " where u.id = c.residence_unit_id and c.unit_path <> u.home")
                .executeUpdate();
    }
}
