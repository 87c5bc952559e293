package vn.mangnon.children;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** A data-sharing service repeats itself, and two of its workers may send the same child. */
@QuarkusTest
class ExternalIdsAtOnceTest {

    private static final int SENDERS = 6;

    @Inject
    World world;

    @Test
    void of_many_who_put_the_same_new_id_one_registers_and_the_others_are_told_to_look_first() throws Exception {
        var province = world.freshProvince();
        var integrator = world.account(
                "at-once-" + province.code().toLowerCase(Locale.ROOT), Duties.INTEGRATOR, province.commune());
        var pool = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int round = 0; round < 3; round++) {
                var path = "/children/by-external-id/qlte/at-once-" + province.code() + "-" + round;
                var together = new CyclicBarrier(SENDERS);
                List<Callable<Integer>> senders = new ArrayList<>();
                for (int i = 0; i < SENDERS; i++) {
                    senders.add(() -> {
                        together.await();
                        return as(integrator)
                                .contentType(JSON)
                                .body(child("Bé Gửi Nhiều Lần", province.commune()))
                                .put(path)
                                .statusCode();
                    });
                }
                var statuses = new ArrayList<Integer>();
                for (var answer : pool.invokeAll(senders)) {
                    statuses.add(answer.get());
                }
                assertEquals(
                        IntStream.concat(
                                        IntStream.of(201),
                                        IntStream.range(1, SENDERS).map(i -> 428))
                                .boxed()
                                .toList(),
                        statuses.stream().sorted().collect(Collectors.toList()));
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(3, world.number("select count(*) from child where unit_path like '/" + province.code() + "/%'"));
    }
}
