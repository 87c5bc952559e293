package vn.mangnon.vault;

import org.jspecify.annotations.Nullable;

/**
 * Declared by the feature that owns the column, as a bean: so the start seals what an earlier release left in clear, and a
 * rotation reaches it.
 *
 * @param clear the column that an earlier release wrote
 * @param sealed the column that took its place
 * @param index the column of its blind index, where it has one
 */
public record SealedColumn(
        String table, String clear, String sealed, @Nullable String index) {

    /** What the values are bound to. */
    public String place() {
        return table + ":" + clear;
    }
}
