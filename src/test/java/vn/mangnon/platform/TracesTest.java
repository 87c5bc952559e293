package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-of-a-later-version",
            })
    void a_callers_trace_is_continued(String traceparent) {
        assertEquals(TRACE, Traces.traceIn(traceparent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            })
    void what_is_no_trace_is_not(String traceparent) {
        assertNull(Traces.traceIn(traceparent));
    }

    @Test
    void no_header_is_no_trace() {
        assertNull(Traces.traceIn(null));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/children/0198c0de-0000-7000-8000-0123456789ab, /api/v1/children/0198c0de-0000-7000-8000-0123456789ab",
        "/api/v1/children/search, /api/v1/children/search",
        "/api/v1/children/by-external-id/csdl/087318000001, /api/v1/children/by-external-id/csdl/*",
        "/api/v1/children/Tuy%E1%BB%87t%20M%E1%BA%ADt, /api/v1/children/*",
        "/Nam/, /*/",
        "/, /",
    })
    void a_path_keeps_its_own_words_and_ids(String path, String kept) {
        assertEquals(kept, Traces.withoutStrangers(path));
    }
}
