package vn.mangnon.platform;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.mangnon.kernel.NativeQueries;

/**
 * Notices at start that this database is a restored one: a dump has tables of its own, a copied directory files of its
 * own. Positions in the change feed and refresh tokens of before then end, for what they rely on may be undone. What it
 * cannot see, a server put back from an image of its disk, its operator tells by {@code select after_restore()}.
 */
@Singleton
class RestoreWatch {

    private final EntityManager entities;
    private final Optional<String> files;

    RestoreWatch(
            EntityManager entities,
            /* Which files an embedded database is in, from the launcher. */
            @ConfigProperty(name = "mangnon.database.files") Optional<String> files) {
        this.entities = entities;
        this.files = files;
    }

    @Transactional
    void atStart(@Observes @Priority(5) StartupEvent event) {
        var place = place();
        // Locked: of several replicas that start at once the first does it.
        var known = NativeQueries.ofOneColumn(entities, "select place from epoch for update", String.class)
                .getSingleResult();
        if (place.equals(known)) {
            return;
        }
        if (known != null) {
            Log.warn("this database was restored: the change feed begins anew, and everybody signs in again");
            entities.createNativeQuery("select cast(after_restore() as text)").getResultList();
        }
        entities.createNativeQuery("update epoch set place = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    private String place() {
        var database = NativeQueries.ofOneColumn(entities, """
                        select s.system_identifier || '.' || d.oid || '.' || cast(to_regclass('epoch') as oid)
                          from pg_control_system() s, pg_database d
                         where d.datname = current_database()
                        """, String.class).getSingleResult();
        return files.map(known -> database + "." + known).orElse(database);
    }
}
