package vn.mangnon.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** JSON as the contract has it: nothing guessed, nothing dropped, text in NFC. */
@Singleton
class JsonCustomizer implements ObjectMapperCustomizer {

    /** Last, for the module for dates that Quarkus registers would else read them in our place. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // What is never told is not taken either.
        json.enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (var type :
                new LogicalType[] {LogicalType.Boolean, LogicalType.Integer, LogicalType.Enum, LogicalType.OtherScalar
                }) {
            json.coercionConfigFor(type).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        json.registerModule(new SimpleModule("mangnon")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(Instant.class, new Moment())
                .addDeserializer(BigDecimal.class, new Decimal()));
    }

    /** Four digits of the year and no sign: the database's calendar ends before Java's does. */
    static LocalDate day(String text) {
        if (text.length() != "YYYY-MM-DD".length()) {
            throw new DateTimeException("not a date");
        }
        var day = LocalDate.parse(text);
        // Neither a register nor a letter has anything to say of other centuries; a slip of the keyboard does.
        if (day.getYear() < 1800 || day.getYear() >= 2200) {
            throw new DateTimeException("not of our times");
        }
        return day;
    }

    /** RFC 3339 with its offset, to the microsecond, which is as fine as the database keeps it. */
    static Instant moment(String text) {
        var moment = OffsetDateTime.parse(text);
        if (moment.getYear() < 1800 || moment.getYear() >= 2200) {
            throw new DateTimeException("not of our times");
        }
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Only strings; composed (NFC); no half of a surrogate pair, and no control characters but those that end a line or
     * indent one: PostgreSQL cannot hold NUL, workbooks and documents none of the others, and nobody types them.
     */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            if (text.chars().anyMatch(Text::isControl) || hasLoneSurrogate(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not text");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        private static boolean isControl(int letter) {
            return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
        }

        private static boolean hasLoneSurrogate(String text) {
            return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
    }

    /** {@code YYYY-MM-DD} and nothing else; Jackson's own also takes arrays and cuts the time off an instant. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return day(parser.getText());
                } catch (DateTimeException e) {
                    return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "not a date");
                }
            }
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
    }

    /** A date with a time and an offset; Jackson's own also takes numbers, as seconds. */
    private static final class Moment extends StdScalarDeserializer<Instant> {

        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return moment(parser.getText());
                } catch (DateTimeException e) {
                    return (Instant) context.handleWeirdStringValue(Instant.class, "", "not a moment");
                }
            }
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
    }

    /**
     * A number of a size that somebody means. Written in a dozen characters, {@code 1e999999999} would take the server
     * minutes to add one to.
     */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        private static final int DIGITS = 40;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            // A merge patch has been read before, and what does not fit a double is infinite in it.
            var value = parser.isNaN() ? null : parser.getDecimalValue();
            if (value == null || value.precision() > DIGITS || Math.abs(value.scale()) > DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "not of a size in use");
            }
            return value;
        }
    }
}
