package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.FlushMode;
import org.hibernate.event.spi.EventSource;

/**
 * A GET changes nothing (RFC 9110, 9.2.1), so Hibernate need not find out whether it did: no copy of each row is kept to
 * compare it with, and no entity is compared before a question or at the end. What is written past Hibernate, as the audit
 * trail is, or flushed by name, is written; that something waits to be written and would not be is an error. The audit trail's
 * entry is the last that it does, and ends its transaction.
 */
@Singleton
class SafeRequests {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final CurrentVertxRequest requests;

    SafeRequests(
            EntityManager entities, TransactionSynchronizationRegistry transactions, CurrentVertxRequest requests) {
        this.entities = entities;
        this.transactions = transactions;
        this.requests = requests;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (isSafe()) {
            var session = entities.unwrap(EventSource.class);
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            transactions.registerInterposedSynchronization(new NothingWaits(session));
        }
    }

    private boolean isSafe() {
        if (!Arc.container().requestContext().isActive()) {
            return false;
        }
        var request = requests.getCurrent();
        var method = request == null ? null : request.request().method();
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    /** Asked before the transaction commits. */
    private record NothingWaits(EventSource session) implements Synchronization {

        @Override
        public void beforeCompletion() {
            if (session.getActionQueue().hasAnyQueuedActions()) {
                throw new IllegalStateException("a GET was about to write");
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
