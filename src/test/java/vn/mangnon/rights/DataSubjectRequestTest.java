package vn.mangnon.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;

class DataSubjectRequestTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-02T03:00:00Z");
    private static final Instant REPLY_DUE = RECEIVED.plus(Duration.ofDays(2));
    private static final Instant DUE = RECEIVED.plus(Duration.ofDays(10));
    private static final UUID ACCOUNT = UUID.randomUUID();

    private static DataSubjectRequest received() {
        return new DataSubjectRequest(
                new RequestDetails(
                        null,
                        RequestKind.ACCESS,
                        null,
                        UUID.randomUUID(),
                        Requester.MOTHER,
                        "Lê Thị Hoa",
                        null,
                        "Xem hồ sơ",
                        RECEIVED,
                        null),
                new UnitPath("/82/29971/"),
                PrivacyClock.running("NĐ 356", REPLY_DUE),
                PrivacyClock.running("NĐ 356", DUE),
                RECEIVED);
    }

    @Test
    void the_last_instant_is_in_time_and_the_next_is_not() {
        var request = received();
        assertFalse(request.isOverdueAt(REPLY_DUE));
        assertTrue(request.isOverdueAt(REPLY_DUE.plusNanos(1000)));
        request.reply(REPLY_DUE, null, REPLY_DUE);
        assertFalse(request.isOverdueAt(DUE));
        assertTrue(request.isOverdueAt(DUE.plusNanos(1000)));
    }

    @Test
    void who_is_told_the_end_or_the_extension_has_been_answered() {
        var completed = received();
        completed.complete(RECEIVED.plusSeconds(60), "Đã cung cấp", ACCOUNT, RECEIVED.plusSeconds(60));
        assertEquals(RECEIVED.plusSeconds(60), completed.reply().stoppedAt());
        var extended = received();
        extended.extend(15, "Cần trích lục", RECEIVED.plusSeconds(60));
        assertEquals(RECEIVED.plusSeconds(60), extended.reply().stoppedAt());
        assertEquals(DUE.plus(Duration.ofDays(15)), extended.completion().dueAt());
        assertEquals(RequestState.EXTENDED, extended.state());
    }

    @Test
    void it_is_extended_once_and_not_when_it_is_too_late() {
        var request = received();
        request.extend(5, "Cần trích lục", DUE);
        assertRefused("REQUEST_EXTENDED_ALREADY", () -> request.extend(5, "Nữa", DUE));
        assertRefused("REQUEST_OVERDUE", () -> received().extend(5, "Muộn", DUE.plusNanos(1000)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertEquals(code, assertThrows(Problem.class, act::run).code());
    }

    static Stream<Long> seeds() {
        return new Random(1324).longs(200).boxed();
    }

    /** Whatever is done in whatever order: what is listed succeeds, what is not is refused, and a closed one stays. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_listed_actions_are_those_that_succeed(long seed) {
        var random = new Random(seed);
        var request = received();
        var now = RECEIVED;
        for (int step = 0; step < 8; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(120)));
            var moment = now;
            var listed = request.actionsAt(now);
            var tried = List.of("REPLY", "EXTEND", "COMPLETE", "REFUSE").get(random.nextInt(4));
            var before = request.state();
            var succeeded = new ArrayList<String>();
            try {
                switch (tried) {
                    case "REPLY" -> request.reply(moment, null, moment);
                    case "EXTEND" -> request.extend(15, "r", moment);
                    case "COMPLETE" -> request.complete(moment, "o", ACCOUNT, moment);
                    default -> request.refuse(moment, "Đ.1", "r", ACCOUNT, moment);
                }
                succeeded.add(tried);
            } catch (Problem refused) {
                assertEquals(before, request.state(), "a refusal changes nothing");
            }
            assertEquals(listed.contains(tried), succeeded.contains(tried), tried + " at " + before);
            if (before.isClosed()) {
                assertTrue(listed.isEmpty());
                assertFalse(request.isOverdueAt(now.plus(Duration.ofDays(1000))));
            }
            assertTrue(!request.state().isClosed() || !request.reply().isRunning());
        }
    }
}
