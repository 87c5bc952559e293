package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Shown;
import vn.mangnon.access.Standing;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.Sensitive;

/**
 * Reads entries of the trail as the history of one record: rows that the reader could not read themselves are left out, and
 * masked are fields whose class he is not shown as well as digests, which say nothing to anybody.
 */
@Singleton
class Histories {

    private final ObjectMapper json;
    private final EntityManagerFactory entities;
    private final Map<AuditSubject, Map<String, Class<?>>> kinds = new ConcurrentHashMap<>();

    Histories(ObjectMapper json, EntityManagerFactory entities) {
        this.json = json;
        this.entities = entities;
    }

    /** The kinds of rows that somebody who is this to the record may read, by name. */
    Map<String, Class<?>> kindsFor(AuditSubject subjectType, Standing reader) {
        return kinds.computeIfAbsent(subjectType, this::kindsOf).entrySet().stream()
                .filter(kind -> reader.isOneOf(
                        kind.getValue().getAnnotation(Audited.class).readBy()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, Class<?>> kindsOf(AuditSubject subjectType) {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(Type::getJavaType)
                .filter(type -> type.isAnnotationPresent(Audited.class)
                        && type.getAnnotation(Audited.class).value() == subjectType)
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));
    }

    HistoryView view(AuditRow row, UUID subjectId, Map<String, Class<?>> kinds, Standing reader) {
        return new HistoryView(
                row.id(),
                row.at(),
                row.username(),
                row.actingFor(),
                row.operation(),
                rows(row, subjectId, kinds, reader));
    }

    private List<HistoryView.Row> rows(AuditRow entry, UUID subjectId, Map<String, Class<?>> kinds, Standing reader) {
        var isAlone = entry.subjectIds().size() == 1;
        var rows = new ArrayList<HistoryView.Row>();
        for (var row : read(entry.changes())) {
            // Entries of an earlier release do not say whose a row is; of one subject alone all are.
            var of = row.path("of").isMissingNode() ? row.path("id") : row.path("of");
            var kind = kinds.get(row.path("row").asText());
            if (kind != null && (isAlone || of.asText().equals(subjectId.toString()))) {
                rows.add(new HistoryView.Row(
                        row.path("row").asText(),
                        UUID.fromString(row.path("id").asText()),
                        row.path("act").asText(),
                        fields(row.path("fields"), kind, reader)));
            }
        }
        return rows;
    }

    private static List<HistoryView.Field> fields(JsonNode fields, Class<?> kind, Standing reader) {
        var read = new ArrayList<HistoryView.Field>();
        fields.properties().forEach(field -> {
            var shown = shown(kind, field.getKey(), reader);
            if (shown != Shown.HIDDEN) {
                var from = field.getValue().path("from").asText(null);
                var to = field.getValue().path("to").asText(null);
                var masked = shown == Shown.MASKED || Digests.isDigest(from) || Digests.isDigest(to);
                read.add(new HistoryView.Field(
                        field.getKey(), masked ? null : from, masked ? null : to, masked ? true : null));
            }
        });
        return read;
    }

    /**
     * The strictest of all the classes that the field is marked with. What the row tells, which would say of which of them it
     * is, stands in the trail as a digest.
     */
    static Shown shown(Class<?> kind, String path, Standing reader) {
        var field = AuditedType.fieldAt(kind, path);
        if (field.isEmpty()) {
            // Of an earlier release: nobody knows any more what it told.
            return Shown.MASKED;
        }
        var mark = field.get().getAnnotation(Sensitive.class);
        return mark == null
                ? Shown.SHOWN
                : Arrays.stream(mark.value())
                        .map(reader::shown)
                        .max(Shown::compareTo)
                        .orElseThrow();
    }

    private JsonNode read(@Nullable String changes) {
        try {
            return json.readTree(changes == null ? "[]" : changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the trail holds JSON of our own making", e);
        }
    }
}
