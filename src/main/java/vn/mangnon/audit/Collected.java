package vn.mangnon.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;

/** What one transaction has looked at and changed so far. */
final class Collected {

    /** Longer work is written in parts, so that a job over the whole register does not pile up in memory. */
    private static final int MOST = 500;

    private final Map<AuditSubject, Set<UUID>> seen = new EnumMap<>(AuditSubject.class);
    private final Map<AuditSubject, List<ChangedRow>> changed = new EnumMap<>(AuditSubject.class);

    /** Where in its list a row stands that is still there. */
    private final Map<AuditSubject, Map<UUID, Integer>> standing = new EnumMap<>(AuditSubject.class);

    private int size;

    void see(List<AuditedType.Subject> subjects) {
        for (var subject : subjects) {
            if (seen.computeIfAbsent(subject.type(), type -> new LinkedHashSet<>())
                    .add(subject.id())) {
                size++;
            }
        }
    }

    /** The change stands under whose row it is, not under everybody it tells about. */
    void change(List<AuditedType.Subject> subjects, ChangedRow row) {
        see(subjects);
        var type = subjects.get(0).type();
        var rows = changed.computeIfAbsent(type, each -> new ArrayList<>());
        var places = standing.computeIfAbsent(type, each -> new HashMap<>());
        var place = row.act() == ChangedRow.Act.CHANGED ? places.get(row.id()) : null;
        if (place != null) {
            var known = rows.get(place);
            var fields = merged(known.fields(), row.fields());
            rows.set(place, new ChangedRow(known.row(), known.id(), known.of(), known.act(), fields));
            return;
        }
        if (row.act() == ChangedRow.Act.DELETED) {
            places.remove(row.id());
        } else {
            places.put(row.id(), rows.size());
        }
        rows.add(row);
        size++;
    }

    /** What was written twice in one transaction went from the first to the last. */
    private static Map<String, Change> merged(Map<String, Change> first, Map<String, Change> then) {
        Map<String, Change> both = new LinkedHashMap<>(first);
        then.forEach(
                (field, change) -> both.merge(field, change, (before, after) -> new Change(before.from(), after.to())));
        return both;
    }

    boolean isFull() {
        return size >= MOST;
    }

    boolean isEmpty() {
        return seen.isEmpty();
    }

    Map<AuditSubject, Set<UUID>> seen() {
        return seen;
    }

    List<ChangedRow> changed(AuditSubject type) {
        return changed.getOrDefault(type, List.of());
    }

    void clear() {
        seen.clear();
        changed.clear();
        standing.clear();
        size = 0;
    }
}
