package vn.mangnon.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.mangnon.access.Duties;
import vn.mangnon.access.Shown;
import vn.mangnon.access.Standing;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.Sensitive;

/** The history of a child is no way around the operations that show what belongs to it, nor around their masks. */
class HistoriesTest {

    /** Where the rows of each kind are shown that the history of a child tells of. */
    private static final Map<String, String> SHOWN_AT = Map.ofEntries(
            Map.entry("Assistance", "/children/{childId}/assistances/{id}"),
            Map.entry("Child", "/children/{id}"),
            Map.entry("Circumstance", "/children/{childId}/circumstances/{id}"),
            Map.entry("Consent", "/children/{childId}/consents/{id}"),
            Map.entry("CounselledChild", "/counselling-sessions/{id}"),
            Map.entry("Disclosure", "/children/{childId}/disclosures/{id}"),
            Map.entry("FieldConflict", "/children/data-quality/conflicts"),
            Map.entry("GrownChild", "/grown-children/{id}"),
            Map.entry("Incident", "/children/{childId}/incidents/{id}"),
            Map.entry("Merger", "/children/{childId}/merge"),
            Map.entry("PastCaregiver", "/children/{childId}/caregivers-history"),
            Map.entry("ResidencePeriod", "/children/{childId}/residences/{id}"),
            Map.entry("Review", "/children/{childId}/circumstances/{circumstanceId}/reviews"),
            Map.entry("TransferRequest", "/transfer-requests/{id}"));

    /** A pair names another child, which may live where the reader has no business. */
    private static final Set<String> TOLD_BY_NO_HISTORY = Set.of("Pair");

    private static final List<Class<?>> ENTITIES = new ArrayList<>();
    private static final Map<String, Method> OPERATIONS = new TreeMap<>();

    @BeforeAll
    static void reads_the_house() {
        var house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.mangnon");
        house.stream()
                .filter(type -> type.isAnnotatedWith(Audited.class))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> type.getAnnotation(Audited.class).value() == AuditSubject.CHILD)
                .forEach(ENTITIES::add);
        house.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .<Class<?>>map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(GET.class))
                .forEach(method -> OPERATIONS.put(pathOf(method), method));
    }

    @Test
    void a_row_is_told_to_those_who_may_read_it_and_to_nobody_else() {
        var told = new TreeMap<String, Set<String>>();
        var readable = new TreeMap<String, Set<String>>();
        for (var kind : ENTITIES) {
            var name = kind.getSimpleName();
            told.put(
                    name,
                    new TreeSet<>(List.of(kind.getAnnotation(Audited.class).readBy())));
            readable.put(
                    name,
                    TOLD_BY_NO_HISTORY.contains(name)
                            ? Set.of()
                            : new TreeSet<>(List.of(shownBy(kind)
                                    .getAnnotation(RolesAllowed.class)
                                    .value())));
        }
        assertTrue(told.size() > SHOWN_AT.size(), told.toString());
        assertEquals(readable, told);
    }

    @Test
    void what_stands_in_clear_in_the_trail_is_masked_as_it_is_where_it_is_shown() {
        var checked = 0;
        for (var kind : ENTITIES) {
            if (TOLD_BY_NO_HISTORY.contains(kind.getSimpleName())) {
                continue;
            }
            for (var shown : pictureOf(shownBy(kind)).getRecordComponents()) {
                var field = AuditedType.fieldAt(kind, shown.getName());
                var mark = shown.getAnnotation(Sensitive.class);
                if (mark == null
                        || field.isEmpty()
                        || !AuditedType.isClear(
                                kind, shown.getName(), field.get().getType())) {
                    continue;
                }
                checked++;
                var kept = field.get().getAnnotation(Sensitive.class);
                assertEquals(
                        Set.of(mark.value()),
                        kept == null ? Set.of() : Set.of(kept.value()),
                        kind.getSimpleName() + "." + shown.getName());
            }
        }
        assertTrue(checked > 0);
    }

    @Test
    void a_mask_of_the_row_is_one_of_its_history() {
        var circumstance = ENTITIES.stream()
                .filter(kind -> kind.getSimpleName().equals("Circumstance"))
                .findFirst()
                .orElseThrow();
        var officer = new Standing(Set.of(Duties.COMMUNE_OFFICER));
        var collaborator = new Standing(Set.of(Duties.HAMLET_COLLABORATOR));
        assertEquals(Shown.SHOWN, Histories.shown(circumstance, "endReason", officer));
        assertEquals(Shown.MASKED, Histories.shown(circumstance, "endReason", collaborator));
        assertEquals(Shown.SHOWN, Histories.shown(circumstance, "since", collaborator));
        assertEquals(Shown.HIDDEN, Histories.shown(circumstance, "endReason", new Standing(Set.of())));
        assertEquals(Shown.MASKED, Histories.shown(circumstance, "a field of long ago", officer));
    }

    private static Method shownBy(Class<?> kind) {
        var path = SHOWN_AT.get(kind.getSimpleName());
        assertTrue(path != null, "where is a " + kind.getSimpleName() + " shown? Say it in SHOWN_AT");
        var operation = OPERATIONS.get(path);
        assertTrue(operation != null, "no GET " + path + " among " + OPERATIONS.keySet());
        return operation;
    }

    private static Class<?> pictureOf(Method operation) {
        var named = operation.getAnnotation(APIResponseSchema.class);
        if (named != null) {
            return named.value();
        }
        return operation.getGenericReturnType() instanceof ParameterizedType page && page.getRawType() == Page.class
                ? (Class<?>) page.getActualTypeArguments()[0]
                : operation.getReturnType();
    }

    private static String pathOf(Method method) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(Path::value)
                .collect(Collectors.joining("/"))
                .replaceAll("/+", "/");
    }
}
