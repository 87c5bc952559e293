package vn.mangnon.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.kernel.Fault;

/** Faults by row; what was told of a column is not told of it again as missing. */
final class RowFaults {

    private final Map<Long, List<ImportFault.Stored>> byLine = new LinkedHashMap<>();
    private final Map<Long, HashSet<String>> told = new HashMap<>();

    void add(StagedRow row, Fault fault) {
        var column = column(row, fault.pointer());
        var known = told.computeIfAbsent(row.line(), line -> new HashSet<>());
        var isSecond = !known.add(column) && fault.code().equals("REQUIRED");
        if (isSecond) {
            return;
        }
        var faults = byLine.computeIfAbsent(row.line(), line -> new ArrayList<>());
        faults.add(new ImportFault.Stored(
                row.line(),
                faults.size(),
                column.isEmpty() ? null : column,
                fault.code(),
                new HashMap<>(fault.parameters())));
    }

    /** The rules speak of the list of carers; the file has a column for each. */
    private static String column(StagedRow row, String pointer) {
        if (pointer.startsWith("/caregivers/") && !row.carers().isEmpty()) {
            var steps = pointer.split("/");
            var position = Integer.parseInt(steps[2]);
            var carer = row.carers().get(position);
            if (steps.length > 3 && steps[3].equals("phone")) {
                return carer + "Phone";
            }
            return steps.length > 3 && steps[3].equals("relation") ? carer + "Relation" : carer;
        }
        return pointer.startsWith("/") ? pointer.substring(1) : pointer;
    }

    List<ImportFault.Stored> all() {
        return byLine.values().stream().flatMap(List::stream).toList();
    }
}
