package vn.mangnon.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.mangnon.kernel.MergePatch;

/** Writes into the OpenAPI document what holds for every operation, so that no operation has to say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    /** What can be patched: `XPatch` is the create form `XDetails` with nothing required and `null` to clear. */
    private static final List<String> PATCHED = List.of(
            "Account",
            "Activity",
            "Assistance",
            "BreachNotice",
            "Campaign",
            "Case",
            "CaseForm",
            "Child",
            "Circumstance",
            "CounsellingSession",
            "Hamlet",
            "Household",
            "Incident",
            "Organization",
            "Plan",
            "ProgrammeModel",
            "SurveyRound",
            "TaskProgress");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        PATCHED.forEach(name -> addPatch(document, name + "Patch", name + "Details"));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void addPatch(OpenAPI document, String patch, String details) {
        var full = Objects.requireNonNull(document.getComponents().getSchemas().get(details), details);
        var partial = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 7396: fields left out stay, `null` clears, lists are replaced as a whole.");
        List<String> required = Objects.requireNonNullElse(full.getRequired(), List.of());
        full.getProperties()
                .forEach((name, field) ->
                        partial.addProperty(name, keeps(name, required) ? field : clearable(field, document)));
        document.getComponents().addSchema(patch, partial);
        document.getComponents()
                .addRequestBody(
                        patch,
                        OASFactory.createRequestBody()
                                .required(true)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                MergePatch.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + patch)))));
    }

    private static boolean keeps(String name, List<String> required) {
        return required.contains(name) || name.equals("id");
    }

    /** What need not be there may be taken away. A reference cannot say so: what it names is repeated, if it is short. */
    private static Schema clearable(Schema field, OpenAPI document) {
        var named = field.getRef() == null
                ? field
                : document.getComponents()
                        .getSchemas()
                        .get(field.getRef().substring(field.getRef().lastIndexOf('/') + 1));
        if (named == null || named.getType() == null || named.getType().contains(Schema.SchemaType.OBJECT)) {
            return OASFactory.createSchema()
                    .addAnyOf(field)
                    .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        }
        var copy = OASFactory.createSchema();
        copy.setAll(named.getAll());
        copy.setType(Stream.concat(named.getType().stream(), Stream.of(Schema.SchemaType.NULL))
                .toList());
        if (named.getEnumeration() != null) {
            var values = new ArrayList<>(named.getEnumeration());
            values.add(null);
            copy.setEnumeration(values);
        }
        if (field.getDescription() != null) {
            copy.setDescription(field.getDescription());
        }
        return copy;
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var signsIn = path.contains("/auth/");
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ContractFilter::describe);
        operation.addParameter(header("Accept-Language", "`vi` (default) or `en`.", false));
        if (method == PathItem.HttpMethod.POST && !signsIn) {
            operation.addParameter(
                    header("Idempotency-Key", "The same key and body within 24 hours replay the first answer.", false));
        }
        var conditional = operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        operation.getParameters().stream()
                .filter(parameter -> "If-Match".equals(parameter.getName()))
                .forEach(parameter -> parameter
                        // A PUT may also create, and then there is no version yet.
                        .required(method != PathItem.HttpMethod.PUT || path.endsWith("/content"))
                        .description("The `ETag` the change was made from."));
        problem(operation, "400", "Not in the form of this contract.");
        problem(operation, "401", "Not signed in.");
        if (!signsIn) {
            problem(operation, "403", "The duty for this is missing.");
        }
        if (path.contains("{")) {
            problem(operation, "404", "Does not exist, or is none of the caller's business.");
        }
        if (method != PathItem.HttpMethod.GET) {
            problem(operation, "409", "A rule, named by `code`, refuses it.");
            problem(operation, "413", "The body is too large.");
            problem(operation, "415", "The media type is not supported.");
            problem(operation, "422", "Not valid; `errors` lists every fault.");
        }
        if (conditional) {
            problem(operation, "412", "Changed meanwhile: read again.");
            problem(operation, "428", "`If-Match` is missing.");
        }
        var changesNumbers = path.endsWith("/children/{id}") && method == PathItem.HttpMethod.PATCH;
        if (path.endsWith("/auth/token") || path.endsWith("/children/search") || changesNumbers) {
            problem(operation, "429", "Too often; try again after `Retry-After`.");
            limited(operation);
        }
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null && body.getContent().hasMediaType("multipart/form-data")) {
            problem(operation, "411", "Files say their `Content-Length`.");
        }
        if (path.endsWith("/changes")) {
            problem(operation, "410", "The position is from before a restore: begin again.");
        }
        if (path.contains("/by-external-id/") && method == PathItem.HttpMethod.PUT) {
            // An operation can name the schema of one answer only.
            var replaced = operation.getResponses().getAPIResponse("200");
            operation
                    .getResponses()
                    .addAPIResponse("201", answer("Made; see `Location`.").content(replaced.getContent()));
        }
        headers(path, method, operation, conditional);
        problem(operation, "503", "The database is away; try again after `Retry-After`.");
        var read = operation.getResponses().getAPIResponse("200");
        if (read != null && method == PathItem.HttpMethod.GET && path.endsWith("}")) {
            operation.addParameter(header("If-None-Match", "The `ETag` that is here already.", false));
            operation.getResponses().addAPIResponse("304", answer("Not changed since `If-None-Match`."));
        }
        List.of("200", "201").forEach(status -> {
            var answer = operation.getResponses().getAPIResponse(status);
            if (answer != null && answer.getDescription() == null) {
                answer.setDescription(status.equals("201") ? "Made; see `Location`." : "As asked.");
            }
        });
    }

    /** What names itself needs no words of its own in the code, but a reader of the document wants some. */
    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(
                    parameter.getIn() == Parameter.In.PATH
                            ? "Which one, by the `%s` that answers give.".formatted(parameter.getName())
                            : "Only those with this `%s`.".formatted(parameter.getName()));
        }
    }

    /** Every picture of one resource has its entity tag, and one that was made its address. */
    private static void headers(String path, PathItem.HttpMethod method, Operation operation, boolean conditional) {
        var made = operation.getResponses().getAPIResponse("201");
        if (made != null) {
            made.addHeader("Location", described("Where it is.")).addHeader("ETag", described("For `If-Match`."));
        }
        var shown = operation.getResponses().getAPIResponse("200");
        if (shown != null && (conditional || method == PathItem.HttpMethod.GET && path.endsWith("}"))) {
            shown.addHeader("ETag", described("For `If-Match` and `If-None-Match`."));
        }
    }

    /** As the IETF's draft writes them: structured fields, one item for each limit that the request met. */
    private static void limited(Operation operation) {
        List.of("200", "401", "429").forEach(status -> {
            var answer = operation.getResponses().getAPIResponse(status);
            if (answer != null) {
                answer.addHeader(
                                "RateLimit-Policy",
                                described(
                                        "What is allowed, such as `\"failed-sign-ins\";q=10;w=60`: `q` tries in `w` seconds."))
                        .addHeader(
                                "RateLimit",
                                described("What is left, such as `\"failed-sign-ins\";r=9;t=42`: `r` tries; all of them"
                                        + " again in `t` seconds."));
            }
        });
        operation
                .getResponses()
                .getAPIResponse("429")
                .addHeader("Retry-After", described("Seconds to wait before the next try."));
    }

    private static Header described(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Parameter header(String name, String description, boolean required) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void problem(Operation operation, String status, String description) {
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        answer(description)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                ProblemBody.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem")))));
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }
}
