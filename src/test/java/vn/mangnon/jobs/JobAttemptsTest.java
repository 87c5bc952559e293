package vn.mangnon.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;

/** A process that was only slow to say that it lives may come back when another has long taken its job up. */
@QuarkusTest
class JobAttemptsTest {

    @Inject
    World world;

    @Inject
    JobService jobs;

    @Inject
    Jobs door;

    @Inject
    OnBehalf onBehalf;

    private UUID job(String state, int attempts) {
        var officer = world.freshProvince().officer();
        var id = UUID.randomUUID();
        world.asOwner(
                "insert into job (id, version, created_at, updated_at, kind, account_id, state, subject_id, done, total,"
                        + " problems, attempts) select '" + id + "', 0, timestamptz '2026-11-22 02:00Z', timestamptz"
                        + " '2026-11-22 02:00Z', 'CHILD_IMPORT', a.id, '" + state + "', '" + UUID.randomUUID()
                        + "', 0, 0, '[]', "
                        + attempts + " from account a where username = '" + officer + "'");
        return id;
    }

    private String state(UUID id) {
        return world.text("select state from job where id = '" + id + "'");
    }

    @Test
    void an_earlier_attempt_has_nothing_to_say_any_more() {
        var id = job("QUEUED", 0);
        var first = jobs.begin(id).orElseThrow();
        assertTrue(jobs.advance(id, first, 1, 10));
        world.asOwner("update job set state = 'QUEUED', version = version + 1 where id = '" + id + "'");
        var second = jobs.begin(id).orElseThrow();
        assertFalse(jobs.advance(id, first, 2, 10));
        jobs.finish(id, first, JobState.FAILED, null, List.of());
        assertEquals("RUNNING", state(id));
        assertEquals(Set.of(id), door.underWay(List.of(id)));
        jobs.finish(id, second, JobState.SUCCEEDED, Map.of(), List.of());
        assertEquals("SUCCEEDED", state(id));
        assertEquals(Set.of(), door.underWay(List.of(id)));
    }

    @Test
    void what_each_process_dies_of_is_given_up() {
        var id = job("RUNNING", 5);
        Heartbeat.beat(door);
        assertEquals("FAILED", state(id));
        assertTrue(world.text("select cast(problems as text) from job where id = '" + id + "'")
                .contains("INTERRUPTED"));
    }

    /** Beans of the request that asked may end at any moment of the work. */
    @Test
    void the_work_has_a_request_context_of_its_own() throws Exception {
        var account = UUID.fromString(world.text("select cast(id as text) from account where username = '"
                + world.freshProvince().officer() + "'"));
        var request = Arc.container().requestContext();
        var ofWork = new CompletableFuture<Optional<ContextState>>();
        var ofAsker = onBehalf.of(account, "TEST", Set.of(Duties.COMMUNE_OFFICER), () -> {
            var mine = request.getStateIfActive();
            door.start("TEST", progress -> {
                ofWork.complete(Optional.ofNullable(request.getStateIfActive()));
                return Map.of();
            });
            // The asker is still there, as he is when the work begins at once.
            ofWork.orTimeout(20, TimeUnit.SECONDS).join();
            return mine;
        });
        assertNotSame(ofAsker, ofWork.join().orElseThrow());
    }
}
