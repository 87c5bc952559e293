package vn.mangnon.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class UnitPathConverter implements AttributeConverter<UnitPath, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable UnitPath path) {
        return path == null ? null : path.value();
    }

    @Override
    public @Nullable UnitPath convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new UnitPath(column);
    }
}
