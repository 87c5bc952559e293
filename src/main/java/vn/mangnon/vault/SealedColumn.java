package vn.mangnon.vault;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Declared by the feature that owns the column, as a bean: so a rotation reaches it, and the start seals what an earlier
 * release left in clear. What is named {@code note} lies in the column {@code note_sealed}.
 *
 * @param name what the values are bound to, with the table
 * @param indexedAs what it is searched by, so that there is a blind index of it, {@code note_index}; absent where nobody does
 * @param wasInClear whether an earlier release wrote it into a column {@code note}
 */
public record SealedColumn(
        String table, String name, @Nullable UnaryOperator<String> indexedAs, boolean wasInClear) {

    /** Sealed from its first day on, and not searched by. */
    public static SealedColumn of(String table, String name) {
        return new SealedColumn(table, name, null, false);
    }

    public SealedColumn indexed() {
        return indexed(UnaryOperator.identity());
    }

    /** Searched by a form of its own, so that two ways to write one value have one index. */
    public SealedColumn indexed(UnaryOperator<String> form) {
        return new SealedColumn(table, name, form, wasInClear);
    }

    public SealedColumn onceInClear() {
        return new SealedColumn(table, name, indexedAs, true);
    }

    /** What the values are bound to. */
    public String place() {
        return table + ":" + name;
    }

    byte @Nullable [] indexOf(String value, Vault vault) {
        return indexedAs == null ? null : vault.index(indexedAs.apply(value), place());
    }

    boolean isIndexed() {
        return indexedAs != null;
    }

    String sealed() {
        return name + "_sealed";
    }

    @Nullable
    String index() {
        return indexedAs == null ? null : name + "_index";
    }

    /** An expression for what is left in clear: the column that an earlier release wrote, or nothing. */
    String clear() {
        return wasInClear ? name : "cast(null as text)";
    }
}
