package vn.mangnon.platform;

import io.quarkus.arc.Arc;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.inventory.ShownPictures;
import vn.mangnon.kernel.Page;

/** What the server answers with, read from its resources. */
@Singleton
class ShownAnswers implements ShownPictures {

    /** Read anew at each call, which is rare: of the resources that the server has. */
    @Override
    public List<Picture> all() {
        var types = new TreeMap<String, Class<?>>();
        var operations = new HashMap<String, List<Operation>>();
        resources().flatMap(type -> Arrays.stream(type.getDeclaredMethods())).forEach(java -> {
            var verb = verbOf(java);
            var shown = verb.isEmpty() ? null : shownBy(java);
            if (shown != null) {
                types.put(nameOf(shown), shown);
                operations
                        .computeIfAbsent(nameOf(shown), first -> new ArrayList<>())
                        .add(new Operation(verb, pathOf(java), java.getReturnType() == Page.class, dutiesOf(java)));
            }
        });
        return types.entrySet().stream()
                .map(shown -> new Picture(
                        shown.getKey(), shown.getValue(), operations.getOrDefault(shown.getKey(), List.of())))
                .toList();
    }

    private static Stream<Class<?>> resources() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct();
    }

    private static List<String> dutiesOf(Method java) {
        var allowed = java.getAnnotation(RolesAllowed.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }

    /** Empty for what is no operation. */
    private static String verbOf(Method java) {
        return Arrays.stream(java.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
    }

    private static String pathOf(Method java) {
        var own = java.getAnnotation(Path.class);
        var path = java.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("/+", "/");
    }

    private static @Nullable Class<?> shownBy(Method java) {
        var named = java.getAnnotation(APIResponseSchema.class);
        if (named != null) {
            return named.value();
        }
        return java.getGenericReturnType() instanceof ParameterizedType page
                        && page.getRawType() == Page.class
                        && page.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : java.getReturnType().isRecord() ? java.getReturnType() : null;
    }

    private static String nameOf(Class<?> type) {
        var named = type.getAnnotation(Schema.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }
}
