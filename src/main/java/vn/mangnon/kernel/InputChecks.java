package vn.mangnon.kernel;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Bean Validation, asked by the services themselves: what they know beyond it (an unknown unit, a rule between fields) is
 * added to the same {@link Faults}, so that one answer tells everything.
 */
@Singleton
public class InputChecks {

    private static final Map<String, String> CODES = Map.of(
            "NotNull",
            "REQUIRED",
            "NotBlank",
            "REQUIRED",
            "NotEmpty",
            "REQUIRED",
            "Min",
            "TOO_SMALL",
            "Max",
            "TOO_LARGE");

    private final Validator validator;

    InputChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * The faults of a body. What the server hands to a resource is null when there was no body, whatever the types say:
     * that is told here, as 400, so that nobody after has to think of it.
     */
    public <T> Faults of(@Nullable T input) {
        if (input == null) {
            throw Problem.malformed("BODY_REQUIRED");
        }
        var faults = new Faults();
        validator.validate(input).stream()
                .map(violation -> fault(pointer(violation.getPropertyPath()), violation))
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .forEach(faults::add);
        return faults;
    }

    /** The faults of one query parameter. */
    public <T> Faults ofParameter(Class<T> type, String property, String parameter, @Nullable Object value) {
        var faults = new Faults();
        Set<ConstraintViolation<T>> violations = validator.validateValue(type, property, value);
        violations.forEach(violation -> faults.add(fault("?" + parameter, violation)));
        return faults;
    }

    private static Fault fault(String pointer, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        Map<String, Object> bounds = new HashMap<>();
        for (var attribute : new String[] {"min", "max", "value"}) {
            var bound = constraint.getAttributes().get(attribute);
            if (bound instanceof Number) {
                bounds.put(attribute, bound);
            }
        }
        return new Fault(pointer, CODES.getOrDefault(name, upperSnake(name)), bounds);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        StreamSupport.stream(path.spliterator(), false).forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        });
        return pointer.toString();
    }

    private static String upperSnake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
