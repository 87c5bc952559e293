package vn.mangnon.forms;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;

/** Reading forms, and publishing another version of one. */
@ApplicationScoped
@Transactional
class FormTemplateService {

    private final FormTemplateRepository templates;
    private final CurrentUser user;
    private final InputChecks checks;
    private final Clock clock;

    FormTemplateService(FormTemplateRepository templates, CurrentUser user, InputChecks checks, Clock clock) {
        this.templates = templates;
        this.user = user;
        this.checks = checks;
        this.clock = clock;
    }

    Page<FormTemplateSummary> list(@Nullable LocalDate asOf, PageRequest page) {
        return templates.pageInForceOn(day(asOf), page).map(FormTemplateSummary::of);
    }

    Page<FormTemplateSummary> versions(String code, PageRequest page) {
        if (templates.latest(code).isEmpty()) {
            throw Problem.notFound();
        }
        return templates.pageOf(code, page).map(FormTemplateSummary::of);
    }

    FormTemplateView inForce(String code, @Nullable LocalDate asOf) {
        return templates.inForceOn(day(asOf), code).map(FormTemplateView::of).orElseThrow(Problem::notFound);
    }

    FormTemplateView version(String code, int version) {
        return templates.edition(code, version).map(FormTemplateView::of).orElseThrow(Problem::notFound);
    }

    FormTemplateView publish(FormTemplateDetails details) {
        var faults = FormTemplateRules.check(details, checks.of(details));
        var before =
                details.code() == null ? null : templates.latest(details.code()).orElse(null);
        // Else what was in force on a day would depend on when one asks.
        faults.addIf(
                        before != null
                                && details.validFrom() != null
                                && !details.validFrom().isAfter(before.validFrom()),
                        "/validFrom",
                        "NOT_AFTER_VERSION_BEFORE")
                .throwIfAny();
        var made = new FormTemplate(details, before == null ? 1 : before.edition() + 1, clock.instant());
        made.persistAndFlush();
        Log.infof("form %s version %d published by account %s", made.code(), made.edition(), user.accountId());
        return FormTemplateView.of(made);
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock));
    }
}
