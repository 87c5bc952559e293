package vn.mangnon.plans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One organization's task in a plan. Its progress has a version of its own: twenty communes report side by side. */
@Entity
@Table(name = "plan_task")
class Task extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    private int position;

    @Column(name = "organization_id")
    private UUID organizationId;

    /** The home of the organization: a plan concerns whoever has a task in it. */
    @Column(name = "organization_path")
    private String organizationPath;

    private String content;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(Plan plan, int position, TaskDetails details, UnitPath organizationPath, Instant now) {
        super(null, now);
        this.plan = plan;
        order(position, details, organizationPath, now);
    }

    /** As the plan orders it. */
    final void order(int position, TaskDetails details, UnitPath organizationPath, Instant now) {
        this.position = position;
        organizationId = details.organizationId();
        this.organizationPath = organizationPath.value();
        content = details.content();
        dueOn = details.dueOn();
        touch(now);
    }

    /** As far as its organization has come. */
    void report(TaskProgressDetails progress, Instant now) {
        plan.requireIssued();
        doneOn = progress.doneOn();
        note = progress.note();
        touch(now);
    }

    TaskStatus statusOn(LocalDate day) {
        if (doneOn != null && !doneOn.isAfter(day)) {
            return TaskStatus.DONE;
        }
        return dueOn != null && day.isAfter(dueOn) && !plan.isDraft() ? TaskStatus.OVERDUE : TaskStatus.OPEN;
    }

    TaskDetails details() {
        return new TaskDetails(id(), organizationId, content, dueOn);
    }

    UUID organizationId() {
        return organizationId;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    @Nullable
    String note() {
        return note;
    }
}
