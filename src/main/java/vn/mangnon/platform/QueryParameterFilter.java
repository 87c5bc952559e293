package vn.mangnon.platform;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;

/**
 * Query parameters by the contract: one that the operation does not know, that is given twice, cannot be read, lies
 * outside its bounds, or is required and missing is 400, all of them told at once. Left to itself the server ignores the first two and answers the
 * third with 404.
 */
@Singleton
class QueryParameterFilter {

    /**
     * @param bean the record it is a component of, whose constraints it has; absent for a parameter of the method
     * @param isRequired whether it must be given
     */
    private record Known(
            Class<?> type,
            @Nullable Class<?> bean,
            @Nullable String property,
            boolean isRequired) {}

    private final InputChecks checks;
    private final Map<Method, Map<String, Known>> parameters = new ConcurrentHashMap<>();

    QueryParameterFilter(InputChecks checks) {
        this.checks = checks;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        var known = parameters.computeIfAbsent(resource.getResourceMethod(), QueryParameterFilter::parametersOf);
        var faults = new Faults();
        given.forEach((name, values) -> check(name, values, known.get(name), faults));
        known.forEach((name, parameter) -> {
            if (parameter.isRequired() && !given.containsKey(name)) {
                faults.add("?" + name, "REQUIRED");
            }
        });
        if (!faults.none()) {
            throw Problem.malformed("INVALID_PARAMETER", faults.list().toArray(Fault[]::new));
        }
    }

    private void check(String name, List<String> values, @Nullable Known known, Faults faults) {
        // A stranger's name may hold anything: it is not repeated in the answer.
        if (known == null) {
            faults.add(name.matches("[A-Za-z][A-Za-z0-9]{0,40}") ? "?" + name : "?", "UNKNOWN_PARAMETER");
            return;
        }
        if (values.size() > 1) {
            faults.add("?" + name, "GIVEN_TWICE");
            return;
        }
        var text = values.get(0);
        if (text.indexOf('\0') >= 0) {
            faults.add("?" + name, "WRONG_TYPE");
            return;
        }
        try {
            var value = read(text, known.type());
            if (known.bean() != null && known.property() != null) {
                checks.ofParameter(known.bean(), known.property(), name, value)
                        .list()
                        .forEach(faults::add);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            faults.add("?" + name, "WRONG_TYPE");
        }
    }

    private static Object read(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class && text.length() == 36) {
            return UUID.fromString(text);
        }
        if (type == LocalDate.class) {
            return JsonCustomizer.day(text);
        }
        // No sign: a year of more than four digits may lie outside the database's calendar.
        if (type == Instant.class && text.matches("[0-9].*")) {
            return Instant.parse(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if ((type == boolean.class || type == Boolean.class) && (text.equals("true") || text.equals("false"))) {
            return Boolean.valueOf(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        throw new IllegalArgumentException("not a " + type.getSimpleName());
    }

    /** By its name, unless the enum reads itself. */
    private static Object constant(String text, Class<?> type) {
        try {
            for (var reader : List.of("fromString", "valueOf")) {
                var method = Arrays.stream(type.getMethods())
                        .filter(candidate -> candidate.getName().equals(reader)
                                && Modifier.isStatic(candidate.getModifiers())
                                && candidate.getParameterCount() == 1)
                        .findFirst();
                if (method.isPresent()) {
                    method.get().setAccessible(true);
                    return method.get().invoke(null, text);
                }
            }
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("no such constant");
    }

    private static Map<String, Known> parametersOf(Method method) {
        Map<String, Known> known = new HashMap<>();
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                known.put(query.value(), new Known(parameter.getType(), null, null, false));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var component : parameter.getType().getRecordComponents()) {
                    addComponent(parameter.getType(), component, known);
                }
            }
        }
        return known;
    }

    private static void addComponent(Class<?> bean, RecordComponent component, Map<String, Known> known) {
        try {
            // On a record the annotation lands on the field.
            var field = bean.getDeclaredField(component.getName());
            var query = field.getAnnotation(QueryParam.class);
            if (query != null) {
                var isRequired = field.isAnnotationPresent(NotNull.class);
                known.put(query.value(), new Known(component.getType(), bean, component.getName(), isRequired));
            }
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every record component has its field", e);
        }
    }
}
