package vn.mangnon.platform;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mangnon.audit.AuditTrail;

/**
 * Puts on record who was refused, before they are told: a token that is not good, a duty that is missing, a child or case
 * that is none of their business, too many requests, a child that is known elsewhere. What is merely not there or not valid
 * is no refusal.
 */
@Singleton
class Refusals {

    /** Conflicts with what the caller may not see. */
    private static final Set<String> TELLING = Set.of("REGISTERED_ELSEWHERE");

    private final AuditTrail trail;

    Refusals(AuditTrail trail) {
        this.trail = trail;
    }

    /** Completes when it is on record, and fails when it cannot be. */
    Uni<Void> record(@Nullable RoutingContext context, int status) {
        return record(context, status, null);
    }

    /** @param code of the problem, where it is known */
    Uni<Void> record(@Nullable RoutingContext context, int status, @Nullable String code) {
        if (context == null || !isRefusal(context, status, code)) {
            return Uni.createFrom().voidItem();
        }
        var subject = PathSubject.of(context.request().path());
        var writing = trail.refusal(
                RequestOrigins.of(context),
                subject.map(PathSubject::type).orElse(null),
                subject.map(PathSubject::id).orElse(null),
                status);
        if (writing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            return Uni.createFrom().voidItem().invoke(writing.get());
        }
        return Uni.createFrom()
                .completionStage(() -> context.vertx()
                        .executeBlocking(
                                () -> {
                                    writing.get().run();
                                    return null;
                                },
                                false)
                        .toCompletionStage())
                .replaceWithVoid();
    }

    private static boolean isRefusal(RoutingContext context, int status, @Nullable String code) {
        return switch (status) {
            case 401, 403, 429 -> true;
            // Whoever is told that somebody is known elsewhere has learned something, as by a look.
            case 409 -> TELLING.contains(String.valueOf(code));
            case 404 -> PathSubject.of(context.request().path()).isPresent();
            default -> false;
        };
    }
}
