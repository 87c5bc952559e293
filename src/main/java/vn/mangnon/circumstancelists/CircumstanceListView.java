package vn.mangnon.circumstancelists;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.jobs.RowProblem;

/** What came of a list. */
@Schema(name = "CircumstanceImport")
record CircumstanceListView(
        @Schema(description = "`true`: nothing was written; the figures are what would be.")
        boolean dryRun,

        int rows,

        @Schema(description = "Entries that are written now.")
        int added,

        @Schema(description = "Rows that stood in the register already: the same entry, since the same day.")
        int known,

        @Schema(
                description =
                        "Rows that were left out, by line and column (`circumstance`, `since`, …), with the code of"
                                + " the rule; `UNKNOWN_VALUE` at `childId` or `personalId`: no such child in my place.")
        List<RowProblem> faults) {}
