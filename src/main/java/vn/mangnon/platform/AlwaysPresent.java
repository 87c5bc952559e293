package vn.mangnon.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Page;

/**
 * Says in the OpenAPI document which fields of an answer are always there: all of its record but those that are {@link
 * Nullable}, so that no view says so with a constraint that nobody validates (each costs its copy in memory). What is sent to
 * us says itself what it requires, and keeps it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AlwaysPresent implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String OURS = "vn.mangnon.";

    /** The form of what is changed by a merge patch, also where nothing is made of it. */
    private static final String SENT = "Details";

    private final Map<String, ClassInfo> records = new HashMap<>();

    public AlwaysPresent(IndexView index) {
        var ours = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .toList();
        ours.forEach(type -> records.put(type.simpleName(), type));
        // What names itself goes before what is only called the same.
        ours.forEach(type -> {
            var schema = type.declaredAnnotation(SCHEMA);
            if (schema != null && schema.value("name") != null) {
                records.put(schema.value("name").asString(), type);
            }
        });
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var sent = sent(document, schemas);
        schemas.forEach((name, schema) -> {
            var type = name.startsWith(Page.class.getSimpleName()) && !records.containsKey(name)
                    ? records.get(Page.class.getSimpleName())
                    : records.get(name);
            if (type != null && schema.getProperties() != null && !sent.contains(name)) {
                type.recordComponentsInDeclarationOrder().stream()
                        .filter(component -> schema.getProperties().containsKey(component.name()))
                        .filter(component -> isAlwaysPresent(component, schema))
                        .forEach(component -> schema.addRequired(component.name()));
            }
        });
    }

    private static boolean isAlwaysPresent(RecordComponentInfo component, Schema schema) {
        var isSaidAlready = schema.getRequired() != null && schema.getRequired().contains(component.name());
        return !isSaidAlready && !component.type().hasAnnotation(NULLABLE);
    }

    /** The names of all that occurs in what clients send. */
    private static Set<String> sent(OpenAPI document, Map<String, Schema> schemas) {
        var found = new HashSet<String>();
        schemas.forEach((name, schema) -> {
            if (name.endsWith(SENT)) {
                found.add(name);
                collect(schema, schemas, found);
            }
        });
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .map(body -> body.getContent())
                .filter(Objects::nonNull)
                .flatMap(AlwaysPresent::schemasOf)
                .forEach(schema -> collect(schema, schemas, found));
        return found;
    }

    private static Stream<Schema> schemasOf(Content content) {
        return content.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(Objects::nonNull);
    }

    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (found.add(name) && schemas.containsKey(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        Stream.of(
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        listOf(schema.getAllOf()),
                        listOf(schema.getAnyOf()),
                        listOf(schema.getOneOf()))
                .flatMap(Collection::stream)
                .forEach(part -> collect(part, schemas, found));
    }

    private static List<Schema> listOf(@Nullable List<Schema> parts) {
        return parts == null ? List.of() : parts;
    }
}
