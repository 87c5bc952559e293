package vn.mangnon.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.jobs.Jobs;

/** Begins the work: that it is asked for, its job and, with an {@code Idempotency-Key}, the answer are one transaction. */
@ApplicationScoped
class Exporting {

    private final ExportService exports;
    private final ExportWork work;
    private final Jobs jobs;

    Exporting(ExportService exports, ExportWork work, Jobs jobs) {
        this.exports = exports;
        this.work = work;
        this.jobs = jobs;
    }

    ExportView begin(ExportDetails details) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var id = exports.ask(details);
            exports.workedOnBy(id, jobs.start(work, id));
            return exports.view(id);
        });
    }
}
