package vn.mangnon.exchange;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class FeedFiguresTest {

    @Inject
    World world;

    @Inject
    FeedFigures figures;

    @Test
    void who_writes_for_long_holds_the_feed_back_and_is_seen_to() throws Exception {
        var province = world.freshProvince();
        var written = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var slow = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                world.bareChild(province.commune());
                written.countDown();
                return seen.await(30, TimeUnit.SECONDS);
            }));
            assertTrue(written.await(30, TimeUnit.SECONDS));
            Thread.sleep(1_200);
            figures.sample();
            assertTrue(lag() >= 1.2, "held back for " + lag());
            seen.countDown();
            assertTrue(slow.get(30, TimeUnit.SECONDS));
            figures.sample();
            assertTrue(lag() < 1.2, "still held back for " + lag());
        } finally {
            seen.countDown();
            pool.shutdownNow();
        }
    }

    private static double lag() {
        var metrics = given().get("/q/metrics").asString();
        return metrics.lines()
                .filter(line -> line.startsWith("mangnon_feed_lag_seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
