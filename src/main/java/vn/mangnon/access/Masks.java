package vn.mangnon.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.kernel.SensitivityClass;

/**
 * Which duty is shown which class of data, of a record that it may see at all. A policy, and so a table: S shown, M masked,
 * H hidden.
 */
public final class Masks {

    private static final String TABLE = """
                                       IDENTITY FAMILY HEALTH ABUSE_DETAIL LOCATION INFORMANT
            COMMUNE_OFFICER            S        S      S      S            S        S
            COMMUNE_CHAIR              S        S      S      S            S        S
            HAMLET_COLLABORATOR        S        S      M      M            S        H
            COUNSELLING_WORKER         S        S      S      S            S        M
            SUPERVISOR                 S        S      S      S            S        H
            CASE_LIAISON               S        S      S      S            S        H
            MASS_ORGANIZATION_REPORTER H        H      H      H            H        H
            INTEGRATOR                 S        S      H      H            S        H
            AUDITOR                    H        H      H      H            H        H
            ADMINISTRATOR              H        H      H      H            H        H
            """;

    private static final Map<String, Map<SensitivityClass, Shown>> OF_DUTIES = read();

    private Masks() {}

    /** Whoever has several duties is shown what one of them is shown; whoever has none, nothing. */
    public static Shown of(Collection<String> duties, SensitivityClass sensitivity) {
        return duties.stream()
                .map(duty -> OF_DUTIES.getOrDefault(duty, Map.of()).getOrDefault(sensitivity, Shown.HIDDEN))
                .min(Comparator.naturalOrder())
                .orElse(Shown.HIDDEN);
    }

    /** The column of the table, by duty. */
    public static Map<String, Shown> ofDuties(SensitivityClass sensitivity) {
        return OF_DUTIES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().get(sensitivity)));
    }

    private static Map<String, Map<SensitivityClass, Shown>> read() {
        var rows =
                TABLE.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        var classes = rows.get(0).stream().map(SensitivityClass::valueOf).toList();
        var duties = new HashMap<String, Map<SensitivityClass, Shown>>();
        for (var row : rows.subList(1, rows.size())) {
            var shown = new EnumMap<SensitivityClass, Shown>(SensitivityClass.class);
            for (int i = 0; i < classes.size(); i++) {
                shown.put(classes.get(i), byLetter(row.get(i + 1)));
            }
            duties.put(row.get(0), shown);
        }
        if (!duties.keySet().equals(Duties.ALL) || !Set.copyOf(classes).equals(Set.of(SensitivityClass.values()))) {
            throw new IllegalStateException("the table of masks has a row for each duty and a column for each class");
        }
        return duties;
    }

    private static Shown byLetter(String letter) {
        return Arrays.stream(Shown.values())
                .filter(shown -> shown.name().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }
}
