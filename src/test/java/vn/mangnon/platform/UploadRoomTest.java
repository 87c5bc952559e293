package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadRoomTest {

    @Test
    void who_finds_no_room_is_let_in_when_another_has_left() {
        var room = new UploadRoom(() -> 100);
        assertFalse(room.enter(101));
        assertTrue(room.enter(60));
        assertFalse(room.enter(41));
        assertTrue(room.enter(40));
        room.leave(60);
        assertTrue(room.enter(41));
        assertFalse(room.enter(20));
        assertTrue(room.enter(19));
    }

    @Test
    void there_are_never_more_inside_than_have_room() throws InterruptedException {
        var room = new UploadRoom(() -> 3);
        var inside = new AtomicInteger();
        var most = new AtomicLong();
        var entered = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 2000; i++) {
            threads.submit(() -> {
                if (room.enter(1)) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    entered.incrementAndGet();
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    room.leave(1);
                }
            });
        }
        threads.shutdown();
        assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS));
        assertTrue(most.get() <= 3 && entered.get() > 0, most + " of " + entered);
        assertTrue(room.enter(3));
        assertEquals(0, inside.get());
    }
}
