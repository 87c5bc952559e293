package vn.mangnon.audit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** How one entity is recorded: read once from its annotations, so that a load costs no reflection. */
final class AuditedType {

    /** On whom a row tells something. */
    record Subject(AuditSubject type, UUID id) {}

    /** What every row has of itself and says nothing about the person. */
    private static final Set<String> BOOKKEEPING = Set.of("version", "createdAt", "updatedAt");

    private final Audited audited;
    private final EntityPersister persister;
    private final int owner;
    private final int[] about;
    private final boolean[] recorded;

    private AuditedType(Audited audited, EntityPersister persister) {
        this.audited = audited;
        this.persister = persister;
        this.owner = audited.partOf().isEmpty() ? -1 : persister.getPropertyIndex(audited.partOf());
        this.about = Arrays.stream(audited.about())
                .mapToInt(other -> persister.getPropertyIndex(other.property()))
                .toArray();
        var names = persister.getPropertyNames();
        this.recorded = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            recorded[i] = i != owner
                    && !BOOKKEEPING.contains(names[i])
                    && !persister.getPropertyTypes()[i].isCollectionType();
        }
    }

    /** Nothing for an entity that is not recorded. */
    static @Nullable AuditedType of(EntityPersister persister) {
        var audited = persister.getMappedClass().getAnnotation(Audited.class);
        return audited == null ? null : new AuditedType(audited, persister);
    }

    boolean recordsReads() {
        return audited.reads();
    }

    String name() {
        return persister.getMappedClass().getSimpleName();
    }

    /** The first is whose the row is; the others it tells about as well. */
    List<Subject> subjects(Object entity, Object id) {
        var own = new Subject(audited.value(), owner < 0 ? (UUID) id : idOf(persister.getValue(entity, owner)));
        if (about.length == 0) {
            return List.of(own);
        }
        var subjects = new ArrayList<Subject>(1 + about.length);
        subjects.add(own);
        for (int i = 0; i < about.length; i++) {
            var other = persister.getValue(entity, about[i]);
            if (other != null) {
                subjects.add(new Subject(audited.about()[i].value(), idOf(other)));
            }
        }
        return subjects;
    }

    /** A proxy tells its id without being loaded, which would be recorded in its turn. */
    private static UUID idOf(Object reference) {
        if (reference instanceof HibernateProxy proxy) {
            return (UUID) proxy.getHibernateLazyInitializer().getInternalIdentifier();
        }
        return reference instanceof StoredEntity entity ? entity.id() : (UUID) reference;
    }

    /**
     * The fields that differ, from what to what; restricted values as digests.
     *
     * @param before absent for a new row, and where nobody knows what stood there
     * @param after absent for a deleted row
     */
    Map<String, Change> changes(Object @Nullable [] before, Object @Nullable [] after, Digests digests) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (int i = 0; i < recorded.length; i++) {
            if (recorded[i]) {
                compare(
                        persister.getPropertyNames()[i],
                        before == null ? null : before[i],
                        after == null ? null : after[i],
                        persister.getPropertyTypes()[i],
                        persister.getMappedClass(),
                        digests,
                        changes);
            }
        }
        return changes;
    }

    private static void compare(
            String path,
            @Nullable Object before,
            @Nullable Object after,
            Type type,
            Class<?> owner,
            Digests digests,
            Map<String, Change> changes) {
        if (type instanceof ComponentType component) {
            var names = component.getPropertyNames();
            for (int i = 0; i < names.length; i++) {
                compare(
                        path + "." + names[i],
                        before == null ? null : component.getPropertyValues(before)[i],
                        after == null ? null : component.getPropertyValues(after)[i],
                        component.getSubtypes()[i],
                        component.getReturnedClass(),
                        digests,
                        changes);
            }
            return;
        }
        var from = text(before);
        var to = text(after);
        if (!Objects.equals(from, to)) {
            var clear = isClear(owner, path.substring(path.lastIndexOf('.') + 1), type.getReturnedClass());
            changes.put(path, new Change(shown(path, from, clear, digests), shown(path, to, clear, digests)));
        }
    }

    /** A list of values of its own, such as the carers of a child, as one field. */
    Map<String, Change> changeOf(String property, @Nullable Object before, @Nullable Object after, Digests digests) {
        var from = text(before);
        var to = text(after);
        if (Objects.equals(from, to)) {
            return Map.of();
        }
        var clear = field(persister.getMappedClass(), property).isAnnotationPresent(InClear.class);
        return Map.of(property, new Change(shown(property, from, clear, digests), shown(property, to, clear, digests)));
    }

    private static @Nullable String shown(String path, @Nullable String value, boolean clear, Digests digests) {
        return value == null || clear ? value : digests.of(path, value);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Object[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof Collection<?> values) {
            // A set has no order of its own.
            Stream<String> texts = values.stream().map(String::valueOf);
            var ordered = value instanceof Set ? texts.sorted() : texts;
            return values.isEmpty() ? null : ordered.collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof HibernateProxy || value instanceof StoredEntity
                ? idOf(value).toString()
                : value.toString();
    }

    /** The field at a path as it stands in an entry, such as {@code residence.kind}. */
    static Optional<Field> fieldAt(Class<?> kind, String path) {
        Class<?> owner = kind;
        Field found = null;
        for (var name : path.split("\\.")) {
            var next = knownField(owner, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.get();
            owner = found.getType();
        }
        return Optional.ofNullable(found);
    }

    static boolean isClear(Class<?> owner, String field, Class<?> type) {
        return type.isEnum()
                || type == Boolean.class
                || type == boolean.class
                || Number.class.isAssignableFrom(type)
                || type.isPrimitive()
                || type == UUID.class
                || type == Instant.class
                || StoredEntity.class.isAssignableFrom(type)
                || field(owner, field).isAnnotationPresent(InClear.class);
    }

    private static AnnotatedElement field(Class<?> owner, String name) {
        return knownField(owner, name).orElseThrow(() -> new IllegalStateException(owner + " has no field " + name));
    }

    private static Optional<Field> knownField(Class<?> owner, String name) {
        return Stream.<Class<?>>iterate(owner, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }
}
