package vn.mangnon.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.mangnon.kernel.Pictures;
import vn.mangnon.kernel.Sensitive;

/** Writes into the OpenAPI document which fields are sensitive, and what becomes of them for who may not read them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SensitivityFilter implements OASFilter {

    private static final DotName SENSITIVE = DotName.createSimple(Sensitive.class.getName());
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class.getName());

    private final IndexView index;

    public SensitivityFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        index.getAnnotations(SENSITIVE).stream()
                .filter(mark -> mark.target().kind() == AnnotationTarget.Kind.FIELD)
                .forEach(mark -> describe(document, mark));
    }

    private static void describe(OpenAPI document, AnnotationInstance mark) {
        var field = mark.target().asField();
        var schema = document.getComponents().getSchemas().get(nameOf(field.declaringClass()));
        var property = schema == null || schema.getProperties() == null
                ? null
                : schema.getProperties().get(field.name());
        if (schema == null || property == null) {
            return;
        }
        var classes = Arrays.asList(mark.value().asEnumArray());
        property.addExtension("x-sensitivity", classes);
        var said = Objects.requireNonNullElse(property.getDescription(), "");
        var told = classes.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "));
        property.setDescription((said.isEmpty() ? "" : said + " ") + "Sensitive: " + told + ".");
        if (!schema.getProperties().containsKey(Pictures.MASKED)) {
            schema.addProperty(
                    Pictures.MASKED,
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.ARRAY)
                            .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                            .description(
                                    "The names of the fields that say something which the caller's duties do not show:"
                                            + " they are left out, and a list that is always there is empty. Do not send it back."));
        }
    }

    private static String nameOf(ClassInfo type) {
        var named = type.declaredAnnotation(SCHEMA);
        return named == null || named.value("name") == null
                ? type.simpleName()
                : named.value("name").asString();
    }
}
