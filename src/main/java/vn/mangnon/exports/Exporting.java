package vn.mangnon.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.jobs.Jobs;

/** Begins the work: what it works on must be there for everybody before the job is, for that begins at once. */
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
        var id = QuarkusTransaction.requiringNew().call(() -> exports.ask(details));
        var job = jobs.start(work, id);
        return QuarkusTransaction.requiringNew().call(() -> {
            exports.workedOnBy(id, job);
            return exports.view(id);
        });
    }
}
