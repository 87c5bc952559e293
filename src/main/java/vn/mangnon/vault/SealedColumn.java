package vn.mangnon.vault;

import org.jspecify.annotations.Nullable;

/**
 * Declared by the feature that owns the column, as a bean: so a rotation reaches it, and the start seals what an earlier
 * release left in clear. What is named {@code note} lies in the column {@code note_sealed}.
 *
 * @param name what the values are bound to, with the table
 * @param isIndexed whether it is searched by, so that there is a blind index of it, {@code note_index}
 * @param wasInClear whether an earlier release wrote it into a column {@code note}
 */
public record SealedColumn(String table, String name, boolean isIndexed, boolean wasInClear) {

    /** Sealed from its first day on, and not searched by. */
    public static SealedColumn of(String table, String name) {
        return new SealedColumn(table, name, false, false);
    }

    public SealedColumn indexed() {
        return new SealedColumn(table, name, true, wasInClear);
    }

    public SealedColumn onceInClear() {
        return new SealedColumn(table, name, isIndexed, true);
    }

    /** What the values are bound to. */
    public String place() {
        return table + ":" + name;
    }

    String sealed() {
        return name + "_sealed";
    }

    @Nullable
    String index() {
        return isIndexed ? name + "_index" : null;
    }

    /** An expression for what is left in clear: the column that an earlier release wrote, or nothing. */
    String clear() {
        return wasInClear ? name : "cast(null as text)";
    }
}
