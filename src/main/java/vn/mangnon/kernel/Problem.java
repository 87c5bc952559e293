package vn.mangnon.kernel;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done, as RFC 9457 will tell it. The code is stable and names the rule; its title and
 * description stand in {@code problems_vi.properties} and {@code problems_en.properties}. Parameters fill the text and
 * carry codes, numbers, dates and ids, never a person's data.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, ?> parameters;
    private final List<Fault> faults;
    private final @Nullable URI location;
    private final @Nullable Duration retryAfter;

    private Problem(int status, String code, Map<String, ?> parameters, List<Fault> faults, @Nullable URI location) {
        this(status, code, parameters, faults, location, null);
    }

    private Problem(
            int status,
            String code,
            Map<String, ?> parameters,
            List<Fault> faults,
            @Nullable URI location,
            @Nullable Duration retryAfter) {
        // No stack trace: this is an answer, not an accident.
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.parameters = Map.copyOf(parameters);
        this.faults = List.copyOf(faults);
        this.location = location;
        this.retryAfter = retryAfter;
    }

    /** 400: the request is not in the form the contract asks for. */
    public static Problem malformed(String code, Fault... faults) {
        return new Problem(400, code, Map.of(), List.of(faults), null);
    }

    /** 401: nobody, or not the one they say. */
    public static Problem unauthenticated(String code) {
        return new Problem(401, code, Map.of(), List.of(), null);
    }

    /** 403: known, and may not. Never for a record: what the caller may not see is {@link #notFound()}. */
    public static Problem forbidden(String code) {
        return new Problem(403, code, Map.of(), List.of(), null);
    }

    /** 404: does not exist, or is nothing the caller has business with; the two are told alike. */
    public static Problem notFound() {
        return new Problem(404, "NOT_FOUND", Map.of(), List.of(), null);
    }

    /** 308: the record goes by another id since it was merged; the same request is to be sent there. */
    public static Problem mergedInto(UUID asked, UUID survivor) {
        return new Problem(308, "MERGED_INTO", Map.of("asked", asked, "survivor", survivor), List.of(), null);
    }

    /** 409: a rule, named by its code, refuses this now. */
    public static Problem conflict(String code) {
        return conflict(code, Map.of());
    }

    public static Problem conflict(String code, Map<String, ?> parameters) {
        return new Problem(409, code, parameters, List.of(), null);
    }

    /** 409, with each thing that is missing for it. */
    public static Problem conflict(String code, List<Fault> faults) {
        return new Problem(409, code, Map.of(), faults, null);
    }

    /** 409, with the resource that stands in the way; its path is relative to the base path. */
    public static Problem conflictWith(String code, URI location) {
        return new Problem(409, code, Map.of(), List.of(), location);
    }

    /** 422: well formed, but not valid; every fault is listed. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(422, "VALIDATION_FAILED", Map.of(), faults, null);
    }

    /** 422: a rule about the request as a whole. */
    public static Problem unprocessable(String code) {
        return new Problem(422, code, Map.of(), List.of(), null);
    }

    /** 429: too often; again after a while. */
    public static Problem tooMany(String code, Duration retryAfter) {
        return new Problem(429, code, Map.of(), List.of(), null, retryAfter);
    }

    /** Any other status of HTTP itself. */
    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of(), null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, ?> parameters() {
        return parameters;
    }

    public List<Fault> faults() {
        return faults;
    }

    public @Nullable URI location() {
        return location;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
