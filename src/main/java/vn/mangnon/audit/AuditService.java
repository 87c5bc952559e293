package vn.mangnon.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/** What auditors ask of the trail. */
@ApplicationScoped
@Transactional
class AuditService {

    private final AuditRepository entries;
    private final ObjectMapper json;

    AuditService(AuditRepository entries, ObjectMapper json) {
        this.entries = entries;
        this.json = json;
    }

    Page<AuditEntryView> list(EntryFilter filter, PageRequest page) {
        return entries.page(null, filter.subjectId(), filter.ofOneSubject(), page)
                .map(row -> AuditEntryView.of(row, filter.subjectId(), read(row.changes())));
    }

    private @Nullable JsonNode read(@Nullable String changes) {
        try {
            return changes == null ? null : json.readTree(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
