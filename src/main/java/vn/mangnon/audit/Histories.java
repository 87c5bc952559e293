package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries of the trail as the history of one record: digests, which say nothing to a reader, are masked. */
@Singleton
class Histories {

    private final ObjectMapper json;

    Histories(ObjectMapper json) {
        this.json = json;
    }

    HistoryView view(AuditRow row, UUID subjectId) {
        return new HistoryView(
                row.id(), row.at(), row.username(), row.actingFor(), row.operation(), rows(row, subjectId));
    }

    private List<HistoryView.Row> rows(AuditRow entry, UUID subjectId) {
        var isAlone = entry.subjectIds().size() == 1;
        var rows = new ArrayList<HistoryView.Row>();
        for (var row : read(entry.changes())) {
            // Entries of an earlier release do not say whose a row is; of one subject alone all are.
            var of = row.path("of").isMissingNode() ? row.path("id") : row.path("of");
            if (isAlone || of.asText().equals(subjectId.toString())) {
                rows.add(new HistoryView.Row(
                        row.path("row").asText(),
                        UUID.fromString(row.path("id").asText()),
                        row.path("act").asText(),
                        fields(row.path("fields"))));
            }
        }
        return rows;
    }

    private static List<HistoryView.Field> fields(JsonNode fields) {
        var read = new ArrayList<HistoryView.Field>();
        fields.properties().forEach(field -> {
            var from = field.getValue().path("from").asText(null);
            var to = field.getValue().path("to").asText(null);
            var masked = Digests.isDigest(from) || Digests.isDigest(to);
            read.add(new HistoryView.Field(
                    field.getKey(), masked ? null : from, masked ? null : to, masked ? true : null));
        });
        return read;
    }

    private JsonNode read(@Nullable String changes) {
        try {
            return json.readTree(changes == null ? "[]" : changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the trail holds JSON of our own making", e);
        }
    }
}
