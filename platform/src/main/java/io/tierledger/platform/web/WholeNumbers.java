package io.tierledger.platform.web;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** {@code 3.0} is the whole number 3, as JSON Schema has it; {@code 3.5} is none, and a text is never a number. */
final class WholeNumbers<T extends Number> extends StdScalarDeserializer<T> {
    private final Function<BigDecimal, T> exact;

    /** @param exact throws ArithmeticException for what is not whole or does not fit */
    WholeNumbers(Class<T> type, Function<BigDecimal, T> exact) {
        super(type);
        this.exact = exact;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return (T)
                    (handledType() == Integer.class ? (Number) parser.getIntValue() : (Number) parser.getLongValue());
        }
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        BigDecimal sent = parser.getDecimalValue();
        try {
            return exact.apply(sent);
        } catch (ArithmeticException notWhole) {
            return (T) context.handleWeirdNumberValue(handledType(), sent, "no whole number");
        }
    }
}
