package vn.mangnon.vault;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * A text that the database keeps sealed; each column has a converter of its own that names its place. A converter does not
 * know its row. So what is sealed cannot be read, altered, or carried into another column unnoticed; but who may write into
 * the database can carry one row's value into another row of the same column, and is not told here. That is the audit
 * trail's to show.
 */
public abstract class SealedText implements AttributeConverter<String, byte[]> {

    private final Vault vault;
    private final String place;

    protected SealedText(Vault vault, String place) {
        this.vault = vault;
        this.place = place;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String clear) {
        return clear == null ? null : vault.seal(clear, place);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed, place);
    }
}
