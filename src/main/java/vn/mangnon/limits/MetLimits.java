package vn.mangnon.limits;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The limits that a request has met, and as whom: its answer tells how they stand. */
@RequestScoped
class MetLimits {

    private final Map<RateLimit, String> met = new LinkedHashMap<>();

    void met(RateLimit limit, String caller) {
        met.put(limit, caller);
    }

    Map<RateLimit, String> all() {
        return met;
    }
}
