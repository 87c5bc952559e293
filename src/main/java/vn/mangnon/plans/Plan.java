package vn.mangnon.plans;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One plan. Its document and targets are one value each: they are issued as they are. */
@Entity
@Table(name = "plan")
class Plan extends StoredEntity {

    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanDocument document;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    /** Inclusive. */
    @Column(name = "period_to")
    private LocalDate periodTo;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "organization_id")
    private UUID organizationId;

    /** The home of the organization, kept beside it so that scope needs no join. */
    @Column(name = "organization_path")
    private String organizationPath;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Target> targets;

    @Column(name = "closing_note")
    private @Nullable String closingNote;

    @OneToMany(
            mappedBy = "plan",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE},
            orphanRemoval = true)
    @OrderBy("position")
    private List<Task> tasks = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    Plan(PlanDetails details, PlanPlace place, Instant now) {
        super(details.id(), now);
        describe(details, place, now);
    }

    /** Where a plan belongs: the homes of its organization, of its unit, and of whoever has a task in it. */
    record PlanPlace(UnitPath organization, UnitPath unit, Map<UUID, UnitPath> doers) {}

    /** Takes over what was drafted; the caller has checked it. */
    final void describe(PlanDetails details, PlanPlace place, Instant now) {
        requireDraft();
        title = details.title();
        document = details.document().withDatesRead();
        periodFrom = details.periodFrom();
        periodTo = details.periodTo();
        parentId = details.parentId();
        organizationId = details.organizationId();
        organizationPath = place.organization().value();
        adminUnitId = details.adminUnitId();
        unitPath = place.unit().value();
        targets = details.targets();
        describeTasks(details.tasks(), place.doers(), now);
        touch(now);
    }

    private void describeTasks(List<TaskDetails> ordered, Map<UUID, UnitPath> homes, Instant now) {
        Map<UUID, Task> known = tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        var kept = new ArrayList<Task>();
        for (int i = 0; i < ordered.size(); i++) {
            var details = ordered.get(i);
            var home = Objects.requireNonNull(homes.get(details.organizationId()));
            var task = details.id() == null ? null : known.get(details.id());
            if (task == null) {
                task = new Task(this, i, details, home, now);
            } else {
                task.order(i, details, home, now);
            }
            kept.add(task);
        }
        tasks.clear();
        tasks.addAll(kept);
    }

    void issue(@Nullable PlanDocument signed, Instant now) {
        requireDraft();
        if (signed != null) {
            document = signed.withDatesRead();
        }
        status = PlanStatus.ISSUED;
        touch(now);
    }

    void close(String note, Instant now) {
        requireIssued();
        status = PlanStatus.CLOSED;
        closingNote = note;
        touch(now);
    }

    final void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw Problem.conflict("PLAN_ISSUED_ALREADY");
        }
    }

    void requireIssued() {
        switch (status) {
            case DRAFT -> throw Problem.conflict("PLAN_NOT_ISSUED");
            case ISSUED -> {}
            case CLOSED -> throw Problem.conflict("PLAN_CLOSED");
        }
    }

    String title() {
        return title;
    }

    PlanDocument document() {
        return document;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    UUID organizationId() {
        return organizationId;
    }

    UnitPath organizationPath() {
        return new UnitPath(organizationPath);
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    PlanStatus status() {
        return status;
    }

    boolean isDraft() {
        return status == PlanStatus.DRAFT;
    }

    List<Target> targets() {
        return targets;
    }

    @Nullable
    String closingNote() {
        return closingNote;
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }
}
