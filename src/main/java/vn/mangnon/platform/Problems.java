package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Messages;
import vn.mangnon.kernel.Problem;

/** Turns a problem into what is sent, in the caller's language. */
@Singleton
class Problems {

    /** The key of the trace's id in the log, which OpenTelemetry uses too. */
    static final String TRACE_ID = "traceId";

    /** The key of the id in the log that the caller gave the request. */
    static final String REQUEST_ID = "requestId";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    ProblemBody body(Problem problem, String path, Locale language) {
        var code = problem.code();
        var detail = code + ".detail";
        var errors =
                problem.faults().stream().map(fault -> item(fault, language)).toList();
        return new ProblemBody(
                URI.create("/problems/" + code),
                Messages.text(code + ".title", language, problem.parameters()),
                problem.status(),
                Messages.has(detail, language) ? Messages.text(detail, language, problem.parameters()) : null,
                path,
                code,
                traceId(),
                errors.isEmpty() ? null : errors);
    }

    String text(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemBody.Item item(Fault fault, Locale language) {
        var message = Messages.text("fault." + fault.code(), language, fault.parameters());
        return new ProblemBody.Item(fault.pointer(), fault.code(), message);
    }

    private static String traceId() {
        var id = (@Nullable Object) MDC.get(TRACE_ID);
        return id == null ? "" : id.toString();
    }

    /** What {@code /problems/{code}} says. */
    static String description(String code, Locale language) {
        var detail = code + ".detail";
        var title = Messages.text(code + ".title", language, Map.of());
        return Messages.has(detail, language) ? title + "\n\n" + Messages.text(detail, language, Map.of()) : title;
    }
}
