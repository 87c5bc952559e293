package vn.mangnon.reporting;

import java.time.Instant;

/** News: the run found reports overdue that it had not found before. Which ones stands in their reminders. */
public record ReportsOverdue(int deadlines, Instant at) {}
