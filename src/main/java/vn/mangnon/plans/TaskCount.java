package vn.mangnon.plans;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tasks there are; {@code done + overdue + open} is {@code total}. */
@Schema(name = "TaskCount")
record TaskCount(long total, long done, long overdue, long open) {

    static TaskCount of(List<Task> tasks, LocalDate day) {
        return new TaskCount(
                tasks.size(),
                count(tasks, day, TaskStatus.DONE),
                count(tasks, day, TaskStatus.OVERDUE),
                count(tasks, day, TaskStatus.OPEN));
    }

    private static long count(List<Task> tasks, LocalDate day, TaskStatus status) {
        return tasks.stream().filter(task -> task.statusOn(day) == status).count();
    }
}
