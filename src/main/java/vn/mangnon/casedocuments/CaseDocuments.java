package vn.mangnon.casedocuments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door: what other features may ask about documents. Call it inside a transaction. */
@ApplicationScoped
public class CaseDocuments {

    private final CaseDocumentService documents;

    CaseDocuments(CaseDocumentService documents) {
        this.documents = documents;
    }

    /** Whether there is such a document in a case, and the caller may see it. */
    public boolean isShown(UUID caseId, UUID id) {
        return documents.isShown(caseId, id);
    }
}
