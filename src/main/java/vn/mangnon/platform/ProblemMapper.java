package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.MalformedJson;
import vn.mangnon.kernel.Problem;

/** The one place where something that went wrong becomes an answer. */
@Singleton
class ProblemMapper {

    static final String RETRY_AFTER_SECONDS = "5";

    private final Problems problems;
    private final Refusals refusals;
    private final CurrentVertxRequest requests;

    ProblemMapper(Problems problems, Refusals refusals, CurrentVertxRequest requests) {
        this.problems = problems;
        this.refusals = refusals;
        this.requests = requests;
    }

    @ServerExceptionMapper
    Uni<Response> problem(Problem problem, UriInfo uri, HttpHeaders headers) {
        return answer(problem, uri, headers);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Uni<Response> unauthenticated(Exception e, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.unauthenticated("UNAUTHENTICATED"), uri, headers);
    }

    @ServerExceptionMapper
    Uni<Response> forbidden(ForbiddenException e, UriInfo uri, HttpHeaders headers) {
        return answer(Problem.forbidden("DUTY_MISSING"), uri, headers);
    }

    @ServerExceptionMapper
    Uni<Response> malformed(JsonProcessingException e, UriInfo uri, HttpHeaders headers) {
        return answer(MalformedJson.problem(e), uri, headers);
    }

    /** Named by itself, because the server has a mapper of its own for it, which answers with an empty body. */
    @ServerExceptionMapper
    Uni<Response> wrongType(MismatchedInputException e, UriInfo uri, HttpHeaders headers) {
        return answer(MalformedJson.problem(e), uri, headers);
    }

    @ServerExceptionMapper
    Uni<Response> http(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        return cause(e, Problem.class)
                .or(() -> cause(e, JsonProcessingException.class).map(MalformedJson::problem))
                .map(problem -> answer(problem, uri, headers))
                .orElseGet(() -> answer(ofStatus(e.getResponse().getStatus()), uri, headers));
    }

    @ServerExceptionMapper
    Uni<Response> anythingElse(Throwable e, UriInfo uri, HttpHeaders headers) {
        return answer(problemOf(e), uri, headers);
    }

    static Problem problemOf(Throwable e) {
        return cause(e, Problem.class)
                .or(() -> cause(e, JsonProcessingException.class).map(MalformedJson::problem))
                .or(() -> cause(e, OptimisticLockException.class).map(stale -> stale()))
                .or(() -> cause(e, StaleStateException.class).map(stale -> stale()))
                .or(() -> cause(e, ConstraintViolationException.class).map(ProblemMapper::constraint))
                .or(() -> ofDatabase(e))
                .orElseGet(() -> accident(e));
    }

    /** Who is refused is on record before they are told; if that cannot be, they are told so instead. */
    private Uni<Response> answer(Problem problem, UriInfo uri, HttpHeaders headers) {
        var context = (@Nullable RoutingContext) requests.getCurrent();
        if (context != null) {
            // For the metrics: what is of the wrong media type is refused before its operation is noted.
            OperationTemplate.of(context);
        }
        return refusals.record(context, problem.status(), problem.code())
                .map(recorded -> response(problem, uri, headers))
                .onFailure()
                .recoverWithItem(failure -> response(problemOf(failure), uri, headers));
    }

    private Response response(Problem problem, UriInfo uri, HttpHeaders headers) {
        var language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var body = problems.body(problem, uri.getRequestUri().getRawPath(), language);
        var answer = Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .entity(body);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (problem.retryAfter() != null) {
            // Whole seconds, and never too early.
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    problem.retryAfter().plusNanos(999_999_999).toSeconds());
        }
        if (problem.status() == 308) {
            var asked = String.valueOf(problem.parameters().get("asked"));
            var survivor = String.valueOf(problem.parameters().get("survivor"));
            answer.header(HttpHeaders.LOCATION, uri.getRequestUri().toString().replace(asked, survivor));
        }
        if (problem.location() != null) {
            // As a URI, Jakarta REST would resolve it against the request.
            answer.header(
                    HttpHeaders.LOCATION,
                    uri.getBaseUri().resolve(problem.location()).toString());
        }
        return answer.build();
    }

    private static Problem stale() {
        return Problem.of(412, "VERSION_STALE");
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.malformed("BAD_REQUEST");
            case 401 -> Problem.unauthenticated("UNAUTHENTICATED");
            case 403 -> Problem.forbidden("DUTY_MISSING");
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED");
            case 406 -> Problem.of(406, "NOT_ACCEPTABLE");
            case 413 -> Problem.of(413, "BODY_TOO_LARGE");
            case 415 -> Problem.of(415, "MEDIA_TYPE_NOT_SUPPORTED");
            default -> Problem.of(status, status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR");
        };
    }

    /** A race that the service's own check could not see; the constraint's name says what was raced for. */
    private static Problem constraint(ConstraintViolationException e) {
        var state = e.getSQLState();
        var name = String.valueOf(e.getConstraintName());
        if (name.contains("uq_child_personal_id")) {
            return Problem.conflict("REGISTERED_ELSEWHERE");
        }
        if (name.contains("pk_")) {
            return Problem.conflict("ID_TAKEN");
        }
        return switch (state == null ? "" : state) {
            case "23505" -> Problem.conflict("TAKEN_ALREADY");
            case "23P01" -> Problem.conflict("PERIODS_OVERLAP");
            case "23503" -> Problem.conflict("REFERENCE_UNKNOWN");
            default -> accident(e);
        };
    }

    /** Connection lost or refused, pool exhausted, server shutting down: try again. */
    private static Optional<Problem> ofDatabase(Throwable e) {
        var lost = cause(e, JDBCConnectionException.class).isPresent()
                || cause(e, SQLException.class).map(ProblemMapper::isOutage).orElse(false);
        return lost ? Optional.of(Problem.of(503, "DATABASE_UNAVAILABLE")) : Optional.empty();
    }

    private static boolean isOutage(SQLException e) {
        var state = e.getSQLState();
        // Class 08 connection, 57P admin shutdown, 53 resources, 40 serialization and deadlock; none: the pool gave up.
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("40");
    }

    private static Problem accident(Throwable e) {
        Log.error("unexpected failure", e);
        return Problem.of(500, "INTERNAL_ERROR");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        for (var current = e; current != null; current = current.getCause()) {
            if (type.isInstance(current)) {
                return Optional.of(type.cast(current));
            }
        }
        return Optional.empty();
    }
}
