package vn.mangnon.casedocuments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a content in, between two short transactions: one that says whether it is wanted, and one that stores it. */
@ApplicationScoped
class ContentIntake {

    private final CaseDocumentService documents;

    ContentIntake(CaseDocumentService documents) {
        this.documents = documents;
    }

    CaseDocumentView take(UUID caseId, UUID id, @Nullable String ifMatch, InputStream content) {
        documents.requireAwaiting(caseId, id, ifMatch);
        try (var spool = Spool.of(content, id)) {
            return documents.store(caseId, id, ifMatch, spool);
        }
    }
}
