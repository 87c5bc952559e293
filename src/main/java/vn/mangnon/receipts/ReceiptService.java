package vn.mangnon.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.cases.CaseOpened;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;

/** Notes who took a case in, and tells him what became of it. */
@ApplicationScoped
@Transactional
class ReceiptService {

    private final ReceiptRepository receipts;
    private final CurrentUser user;
    private final Clock clock;

    ReceiptService(ReceiptRepository receipts, CurrentUser user, Clock clock) {
        this.receipts = receipts;
        this.user = user;
        this.clock = clock;
    }

    void note(@Observes CaseOpened opened) {
        new Receipt(opened.caseId(), user.accountId(), clock.instant()).persist();
    }

    Page<ReceivedCaseView> list(PageRequest page) {
        return receipts.page(user.accountId(), user.cases(), page).map(ReceivedCaseView::inList);
    }

    ReceivedCaseView view(UUID caseId) {
        return receipts.require(caseId, user.accountId(), user.cases());
    }
}
