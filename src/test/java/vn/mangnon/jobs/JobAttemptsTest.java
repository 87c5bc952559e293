package vn.mangnon.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

/** A process that was only slow to say that it lives may come back when another has long taken its job up. */
@QuarkusTest
class JobAttemptsTest {

    @Inject
    World world;

    @Inject
    JobService jobs;

    @Inject
    Jobs door;

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
}
