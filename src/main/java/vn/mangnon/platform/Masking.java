package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.arc.Arc;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Shown;
import vn.mangnon.kernel.AnswerFacets;
import vn.mangnon.kernel.Classified;
import vn.mangnon.kernel.Pictures;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/**
 * Leaves out of every answer what the caller may not read, by {@link Sensitive} on the fields and the table of {@link
 * vn.mangnon.access.Masks}. It stands in the writing of JSON itself, so that no operation can forget it. Where nobody asks,
 * everything sensitive is left out.
 */
@Singleton
class Masking implements ObjectMapperCustomizer, AnswerFacets {

    /** The attribute of one writing that remembers what its caller is shown. */
    private static final String KNOWN = "vn.mangnon.shown";

    private final CurrentUser user;
    private final AskedRecord record;

    Masking(CurrentUser user, AskedRecord record) {
        this.user = user;
        this.record = record;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("mangnon-masking").setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public List<BeanPropertyWriter> changeProperties(
                    SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> writers) {
                return masked(writers);
            }
        }));
    }

    /** The classes that are in it and of which this caller is not shown everything. */
    @Override
    public String facetOf(Versioned view) {
        var classes = Pictures.classesIn(view.getClass());
        if (classes.isEmpty()) {
            return "";
        }
        var eyes = eyes();
        var facet = new StringBuilder();
        for (var sensitivity : classes) {
            var shown = eyes.apply(sensitivity);
            if (shown != Shown.SHOWN) {
                facet.append(sensitivity.name(), 0, 2).append(shown.name().charAt(0));
            }
        }
        return facet.toString();
    }

    /** With whose eyes the answer is seen. */
    private Function<SensitivityClass, Shown> eyes() {
        if (!Arc.container().requestContext().isActive()) {
            return sensitivity -> Shown.HIDDEN;
        }
        return user.isSomebodyElseElsewhere()
                ? record.standing()
                        .<Function<SensitivityClass, Shown>>map(standing -> standing::shown)
                        .orElseGet(user::eyes)
                : user.eyes();
    }

    /** What the caller is shown, asked once for each answer and not for each field of each of its items. */
    private final class Known {

        private final Function<SensitivityClass, Shown> eyes = eyes();
        private final Map<SensitivityClass, Shown> known = new EnumMap<>(SensitivityClass.class);

        Shown shown(SensitivityClass sensitivity) {
            return known.computeIfAbsent(sensitivity, eyes);
        }
    }

    private Shown shown(SensitivityClass sensitivity, SerializerProvider provider) {
        var known = (Known) provider.getAttribute(KNOWN);
        if (known == null) {
            known = new Known();
            provider.setAttribute(KNOWN, known);
        }
        return known.shown(sensitivity);
    }

    private List<BeanPropertyWriter> masked(List<BeanPropertyWriter> writers) {
        var sensitive = new ArrayList<MaskedField>();
        var changed = new ArrayList<BeanPropertyWriter>();
        for (var writer : writers) {
            var mark = writer.getAnnotation(Sensitive.class);
            if (mark == null) {
                changed.add(writer);
            } else {
                var field = new MaskedField(writer, EnumSet.copyOf(Arrays.asList(mark.value())));
                sensitive.add(field);
                changed.add(field);
            }
        }
        if (!sensitive.isEmpty()) {
            changed.add(new MaskedNames(sensitive));
        }
        return changed;
    }

    private static boolean isNullable(AnnotatedElement member) {
        var type = member instanceof Method accessor
                ? accessor.getAnnotatedReturnType()
                : ((Field) member).getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    /** One sensitive field. */
    private final class MaskedField extends BeanPropertyWriter {

        private final transient Set<SensitivityClass> classes;

        /** Whether the contract says that it is always there, see {@link AlwaysPresent}. */
        private final boolean isPromised;

        MaskedField(BeanPropertyWriter written, Set<SensitivityClass> classes) {
            super(written);
            this.classes = classes;
            isPromised = !isNullable(written.getMember().getAnnotated());
        }

        private MaskedField(MaskedField written, PropertyName name) {
            super(written, name);
            this.classes = written.classes;
            isPromised = written.isPromised;
        }

        @Override
        protected BeanPropertyWriter _new(PropertyName name) {
            return new MaskedField(this, name);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            if (shownOf(bean, provider) == Shown.SHOWN) {
                super.serializeAsField(bean, json, provider);
            } else if (isPromised && getType().isCollectionLikeType()) {
                // The contract promises a list; that it is none of the record's own stands in "masked".
                json.writeArrayFieldStart(getName());
                json.writeEndArray();
            }
        }

        /** The strictest, of all the classes that it is of. */
        Shown shownOf(Object bean, SerializerProvider provider) {
            if (provider.getAttribute(Sensitive.UNMASKED) != null) {
                return Shown.SHOWN;
            }
            var told = bean instanceof Classified classified ? classified.sensitivity() : classes;
            var strictest = Shown.SHOWN;
            for (var sensitivity : told) {
                if (classes.contains(sensitivity)) {
                    var shown = shown(sensitivity, provider);
                    strictest = shown.compareTo(strictest) > 0 ? shown : strictest;
                }
            }
            return strictest;
        }

        boolean says(Object bean) throws Exception {
            var value = get(bean);
            return value != null && !(value instanceof Collection<?> values && values.isEmpty());
        }
    }

    /** The names of the fields that say something and are masked; nothing where there are none. */
    private final class MaskedNames extends BeanPropertyWriter {

        private final transient List<MaskedField> fields;

        MaskedNames(List<MaskedField> fields) {
            super(Objects.requireNonNull(fields.get(0)), PropertyName.construct(Pictures.MASKED));
            this.fields = fields;
        }

        private MaskedNames(MaskedNames written, PropertyName name) {
            super(written, name);
            this.fields = written.fields;
        }

        @Override
        protected BeanPropertyWriter _new(PropertyName name) {
            return new MaskedNames(this, name);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            var names = new ArrayList<String>();
            for (var field : fields) {
                if (field.shownOf(bean, provider) == Shown.MASKED && field.says(bean)) {
                    names.add(field.getName());
                }
            }
            if (!names.isEmpty()) {
                json.writeArrayFieldStart(getName());
                for (var name : names) {
                    json.writeString(name);
                }
                json.writeEndArray();
            }
        }
    }
}
