package vn.mangnon.kernel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the records that are shown tell of somebody, read from their {@link Sensitive} fields. */
public final class Pictures {

    /** The property that names what was left out. */
    public static final String MASKED = "masked";

    /**
     * A sensitive field within a picture.
     *
     * @param path from the picture down, with dots between
     */
    public record Field(String path, Set<SensitivityClass> classes, RecordComponent component) {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            var fields = new ArrayList<Field>();
            collect("", type, List.of(), fields);
            return List.copyOf(fields);
        }
    };

    private static final ClassValue<Set<SensitivityClass>> CLASSES = new ClassValue<>() {
        @Override
        protected Set<SensitivityClass> computeValue(Class<?> type) {
            var classes = EnumSet.noneOf(SensitivityClass.class);
            fieldsOf(type).forEach(field -> classes.addAll(field.classes()));
            return classes;
        }
    };

    private Pictures() {}

    /** The sensitive fields of a record and of the records in it, in their order. */
    public static List<Field> fieldsOf(Class<?> type) {
        return FIELDS.get(type);
    }

    /** The classes of these fields. */
    public static Set<SensitivityClass> classesIn(Class<?> type) {
        return CLASSES.get(type);
    }

    private static void collect(String before, Class<?> type, List<Class<?>> above, List<Field> fields) {
        if (!type.isRecord() || above.contains(type)) {
            return;
        }
        var within = Stream.concat(above.stream(), Stream.<Class<?>>of(type)).toList();
        for (var component : type.getRecordComponents()) {
            var path = before + component.getName();
            var mark = component.getAnnotation(Sensitive.class);
            if (mark == null) {
                recordsIn(component.getGenericType()).forEach(part -> collect(path + ".", part, within, fields));
            } else {
                fields.add(new Field(path, EnumSet.copyOf(Arrays.asList(mark.value())), component));
            }
        }
    }

    private static Stream<Class<?>> recordsIn(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).flatMap(Pictures::recordsIn);
        }
        return type instanceof Class<?> named && named.isRecord() ? Stream.of(named) : Stream.empty();
    }
}
