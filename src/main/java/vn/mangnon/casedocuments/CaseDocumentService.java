package vn.mangnon.casedocuments;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.casedocuments.CaseDocumentRepository.Reader;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.cases.Cases;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.printing.FileName;
import vn.mangnon.vault.FileCipher;

/** Documents of a case. Those that are for whoever is in charge alone do not exist for anybody else. */
@ApplicationScoped
@Transactional
class CaseDocumentService {

    /**
     * A content on its way out.
     *
     * @param disposition what the file is called: its number, and nothing that anybody typed
     * @param clear decrypts what it reads as it is read
     */
    record Outgoing(String mediaType, long size, String sha256, String disposition, InputStream clear) {

        /** As RFC 9530 writes it. */
        String digest() {
            var bytes = HexFormat.of().parseHex(sha256);
            return "sha-256=:" + Base64.getEncoder().encodeToString(bytes) + ":";
        }
    }

    private final CaseDocumentRepository documents;
    private final Cases cases;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    CaseDocumentService(
            CaseDocumentRepository documents, Cases cases, CurrentUser user, InputChecks checks, Clock clock) {
        this.documents = documents;
        this.cases = cases;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<CaseDocumentView> list(UUID caseId, PageRequest page) {
        var about = cases.require(caseId);
        return documents.page(caseId, reader(about), page).map(CaseDocumentView::of);
    }

    CaseDocumentView view(UUID caseId, UUID id) {
        return CaseDocumentView.of(seen(caseId, id));
    }

    CaseDocumentView announce(UUID caseId, CaseDocumentDetails details) {
        cases.requireToWrite(caseId);
        checks.of(details).throwIfAny();
        if (details.id() != null && documents.idIsTaken(details.id())) {
            throw documents.isOf(details.id(), caseId)
                    ? Problem.conflictWith("ID_TAKEN", URI.create("cases/" + caseId + "/documents/" + details.id()))
                    : Problem.conflict("ID_TAKEN");
        }
        var made = new CaseDocument(caseId, details, user.accountId(), clock.instant());
        made.persistAndFlush();
        Log.infof("document %s of case %s announced by account %s", made.id(), caseId, user.accountId());
        return CaseDocumentView.of(made);
    }

    /** Before a byte of it is read: whether it would be taken. */
    void requireAwaiting(UUID caseId, UUID id, @Nullable String ifMatch) {
        awaiting(caseId, id, ifMatch);
    }

    /** With all its pieces or not at all. */
    CaseDocumentView store(UUID caseId, UUID id, @Nullable String ifMatch, Spool content) {
        var known = awaiting(caseId, id, ifMatch);
        documents.store(id, content);
        known.store(content, clock.instant());
        documents.flush();
        Log.infof("content of document %s, %d bytes, stored by account %s", id, content.size(), user.accountId());
        return CaseDocumentView.of(known);
    }

    private CaseDocument awaiting(UUID caseId, UUID id, @Nullable String ifMatch) {
        var about = cases.requireToWrite(caseId);
        var known = documents.require(id, caseId, reader(about));
        Versions.require(ifMatch, known.version());
        known.requireAwaiting();
        return known;
    }

    Outgoing content(UUID caseId, UUID id) {
        var content = seen(caseId, id).content();
        try {
            return new Outgoing(
                    content.type().mediaType(),
                    content.size(),
                    content.sha256(),
                    new FileName("tai-lieu-" + id, "Tài liệu " + id)
                            .disposition(content.type().extension()),
                    FileCipher.opening(new StoredContent(documents, id), content.key(), id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaseDocumentView withdraw(UUID caseId, UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var about = cases.requireToWrite(caseId);
        var known = documents.require(id, caseId, reader(about));
        Versions.require(ifMatch, known.version());
        known.withdraw(reason.note(), user.accountId(), clock.instant());
        documents.flush();
        Log.infof("document %s withdrawn by account %s", id, user.accountId());
        return CaseDocumentView.of(known);
    }

    boolean isShown(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        return documents.isShown(id, caseId, reader(about));
    }

    private CaseDocument seen(UUID caseId, UUID id) {
        var about = cases.require(caseId);
        return documents.require(id, caseId, reader(about));
    }

    private Reader reader(CaseRef about) {
        return new Reader(
                user.accountId(),
                cases.isInCharge(about),
                about.isIn(user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR)));
    }
}
