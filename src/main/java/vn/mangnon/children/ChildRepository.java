package vn.mangnon.children;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/**
 * Questions about one child, or about some that are known. Whoever asks brings a scope, and what lies outside it is not found.
 * Lists are {@link ChildListRepository}'s.
 */
@ApplicationScoped
class ChildRepository implements PanacheRepositoryBase<Child, UUID> {

    private static final int MOST_SIBLINGS = 50;

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
        // Two carers and three circumstances come as six rows: less work than another turn to the database.
        var query = getEntityManager()
                .createQuery(
                        "from Child child left join fetch child.circumstances left join fetch child.caregivers where "
                                + where.text(),
                        Child.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList().stream().findFirst().orElseThrow(Problem::notFound);
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
        return NativeQueries.ofOneColumn(getEntityManager(), "select surviving_child(:id)", UUID.class)
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

    /** Those of these ids that are there, wherever they lie. */
    Set<UUID> takenAmong(Collection<UUID> ids) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement("select id from child where id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                var known = new HashSet<UUID>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getObject(1, UUID.class));
                    }
                }
                return known;
            }
        });
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
    private List<UUID> childrenOfMother(String mother, UnitPath place) {
        return NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "select c.id from child_caregiver g join child c on c.id = g.child_id"
                                + " where g.folded = name_folded(name_marked(:mother)) and c.unit_path = :place"
                                + " and g.mother order by c.id limit :most",
                        UUID.class)
                .setParameter("mother", mother)
                .setParameter("place", place.value())
                .setParameter("most", 2 * MOST_SIBLINGS)
                .getResultList();
    }

    /** Lets go of what was written, so that work over many children holds few of them. */
    void forget() {
        getEntityManager().clear();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update child c set unit_path = u.home, version = c.version + 1 from admin_unit u"
                        + " where u.id = c.residence_unit_id and c.unit_path <> u.home")
                .executeUpdate();
    }
}
