package vn.mangnon.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every row that Hibernate loads or writes, collects per transaction what concerns somebody, and has it written
 * before the transaction ends: what is shown or changed without an entry in the trail does not exist, whoever wrote the
 * service. Statements of SQL that change rows past Hibernate are the business of whoever writes them ({@link AuditTrail}).
 *
 * <p>An entry about a read is as durable as any other: its commit waits for the disk before anything is answered.
 */
@Singleton
class AuditListener
        implements PostLoadEventListener,
                PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener {

    private final AuditWriter writer;
    private final Digests digests;
    private final Map<EntityPersister, Optional<AuditedType>> types = new ConcurrentHashMap<>();
    private final Map<SharedSessionContractImplementor, Collected> collected = new ConcurrentHashMap<>();

    AuditListener(AuditWriter writer, Digests digests) {
        this.writer = writer;
        this.digests = digests;
    }

    /** Before anything else of ours runs at a start. */
    void listen(@Observes @Priority(1) StartupEvent event, EntityManagerFactory entities) {
        var listeners = entities.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.POST_LOAD, this);
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
        listeners.appendListeners(EventType.POST_DELETE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_RECREATE, this);
        listeners.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        var type = typeOf(event.getPersister());
        if (type == null || !type.recordsReads() || !writer.recordsReads()) {
            return;
        }
        var session = event.getSession();
        trailOf(session).see(type.subjects(event.getEntity(), event.getId()));
        writeIfFull(session);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        changed(
                event.getSession(),
                event.getPersister(),
                event.getEntity(),
                event.getId(),
                ChangedRow.Act.CREATED,
                null,
                event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        changed(
                event.getSession(),
                event.getPersister(),
                event.getEntity(),
                event.getId(),
                ChangedRow.Act.CHANGED,
                event.getOldState(),
                event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        changed(
                event.getSession(),
                event.getPersister(),
                event.getEntity(),
                event.getId(),
                ChangedRow.Act.DELETED,
                event.getDeletedState(),
                null);
    }

    private void changed(
            SharedSessionContractImplementor session,
            EntityPersister persister,
            Object entity,
            Object id,
            ChangedRow.Act act,
            Object @Nullable [] before,
            Object @Nullable [] after) {
        var type = typeOf(persister);
        if (type == null) {
            return;
        }
        var subjects = type.subjects(entity, id);
        var row =
                new ChangedRow(type.name(), (UUID) id, subjects.get(0).id(), act, type.changes(before, after, digests));
        trailOf(session).change(subjects, row);
        writeIfFull(session);
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        collectionChanged(event.getSession(), event.getAffectedOwnerOrNull(), event.getCollection(), null);
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        var collection = event.getCollection();
        collectionChanged(
                event.getSession(), event.getAffectedOwnerOrNull(), collection, collection.getStoredSnapshot());
    }

    private void collectionChanged(
            EventSource session,
            @Nullable Object owner,
            PersistentCollection<?> collection,
            @Nullable Object snapshot) {
        var persister = currentPersister(session, collection);
        var type = owner == null || persister.isInverse() ? null : typeOf(persister.getOwnerEntityPersister());
        if (type == null || owner == null) {
            return;
        }
        var id = persister.getOwnerEntityPersister().getIdentifier(owner, session);
        var property = persister.getRole().substring(persister.getRole().lastIndexOf('.') + 1);
        // A set's snapshot is a map of its elements.
        var before = snapshot instanceof Map<?, ?> map ? java.util.Set.copyOf(map.keySet()) : snapshot;
        var fields = type.changeOf(property, before, collection.getValue(), digests);
        if (!fields.isEmpty()) {
            var subjects = type.subjects(owner, id);
            var row = new ChangedRow(type.name(), (UUID) id, subjects.get(0).id(), ChangedRow.Act.CHANGED, fields);
            trailOf(session).change(subjects, row);
        }
    }

    private static CollectionPersister currentPersister(EventSource session, PersistentCollection<?> collection) {
        var entry = session.getPersistenceContextInternal().getCollectionEntry(collection);
        return java.util.Objects.requireNonNull(entry.getCurrentPersister());
    }

    private @Nullable AuditedType typeOf(EntityPersister persister) {
        return types.computeIfAbsent(persister, known -> Optional.ofNullable(AuditedType.of(known)))
                .orElse(null);
    }

    /** What one transaction has seen, begun with the first row that is recorded. */
    private Collected trailOf(SharedSessionContractImplementor session) {
        var known = collected.get(session);
        if (known != null) {
            return known;
        }
        if (!session.isTransactionInProgress()) {
            throw new IllegalStateException("a row that the trail records is touched outside a transaction");
        }
        var begun = new Collected();
        collected.put(session, begun);
        var actions = ((EventSource) session).getActionQueue();
        actions.registerCallback(this::writeLast);
        actions.registerCallback((boolean success, SharedSessionContractImplementor ended) -> collected.remove(ended));
        return begun;
    }

    private void writeIfFull(SharedSessionContractImplementor session) {
        var trail = collected.get(session);
        if (trail != null && trail.isFull()) {
            write(session, false);
        }
    }

    /** Before the transaction commits: a safe request has nothing left to flush, and ends with this. */
    private void writeLast(SharedSessionContractImplementor session) {
        write(session, session.isDefaultReadOnly());
    }

    private void write(SharedSessionContractImplementor session, boolean isLast) {
        var trail = collected.get(session);
        if (trail != null && !trail.isEmpty()) {
            writer.write(trail, session, isLast);
            trail.clear();
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }
}
