package io.tierledger.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. A line that cannot be read is reported; the others go on. */
final class JsonRows implements Rows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_DIGITS = 40;

    private final Text text;
    private final Lines lines;
    private final Headings meaning;
    private final int known;
    private final boolean keepFacts;
    private final char point;
    private final Remarks remarks;

    JsonRows(Text text, Headings meaning, int known, boolean keepFacts, char point, Remarks remarks) {
        this.text = text;
        this.lines = new Lines(text);
        this.meaning = meaning;
        this.known = known;
        this.keepFacts = keepFacts;
        this.point = point;
        this.remarks = remarks;
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public @Nullable Row next() {
        String json = lines.next();
        while (json != null && json.isBlank() && !lines.tooLong()) {
            json = lines.next();
        }
        if (json == null) {
            return null;
        }
        if (lines.tooLong()) {
            return wrong("line-too-long", "The line is longer than 64 KiB.");
        }
        if (text.lost() && json.indexOf('\uFFFD') >= 0) {
            return wrong("encoding", "The row is written in another encoding than the rows before it.");
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return row(parser);
        } catch (BadValue wrong) {
            return new Row(wrong.at(lines.number()));
        } catch (JacksonException wrong) {
            return wrong("json", "The line is not one JSON object" + upTo(wrong.getLocation()) + ".");
        }
    }

    private static String upTo(@Nullable TokenStreamLocation place) {
        return place == null ? "" : "; it can be read up to sign " + place.getColumnNr();
    }

    private Row wrong(String code, String message) {
        return new Row(new RowError(lines.number(), "", code, message));
    }

    private Row row(JsonParser parser) throws BadValue {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadValue("", "json", "The line is not a JSON object.");
        }
        @Nullable String[] values = new String[known];
        Map<String, String> facts = keepFacts ? new HashMap<>() : Map.of();
        Map<Object, String> seen = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (seen.size() == Limits.COLUMNS || name.length() > Limits.HEADING) {
                throw new BadValue("", "columns", "The line has too many or too long names.");
            }
            once(name, seen);
            Column column = meaning.column(name);
            String value = value(parser, name, column);
            if (value != null && FailedFormula.isSaidBy(value)) {
                value = failed(FailedFormula.in(name, value), column);
            }
            if (column != null) {
                values[column.ordinal()] = value;
            } else if (keepFacts && value != null && !Tidy.value(name).isEmpty()) {
                facts.put(Headings.fact(name), value);
            } else if (!keepFacts && (value == null || !value.isEmpty())) {
                remarks.unread(Tidy.value(name));
            }
        }
        if (parser.nextToken() != null) {
            throw new BadValue("", "json", "Something follows the JSON object.");
        }
        return new Row(lines.number(), values, facts);
    }

    /** Null for a fact, which stays as it is. */
    private @Nullable String failed(BadValue formula, @Nullable Column column) throws BadValue {
        if (column != null) {
            throw formula;
        }
        if (keepFacts) {
            remarks.passedOver(formula, lines.number());
        }
        return null;
    }

    private void once(String name, Map<Object, String> seen) throws BadValue {
        Object means = meaning.column(name) == null && !keepFacts ? name : meaning.meaning(name);
        String before = seen.put(means, name);
        if (before != null) {
            throw new BadValue(name, "heading-twice", "Two names mean the same: " + before + ", " + name);
        }
    }

    /** Null for a list or an object under a name that we do not know. */
    private @Nullable String value(JsonParser parser, String name, @Nullable Column column) throws BadValue {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != null && token.isNumeric()) {
            String number = number(name, parser.getString());
            return column != null && column.isNumber() ? Numbers.typed(number, point) : number;
        }
        if (token != null && token.isScalarValue()) {
            return Tidy.value(parser.getString());
        }
        if (column != null) {
            throw new BadValue(name, "json", "The value of " + name + " must be a text, a number or true/false.");
        }
        parser.skipChildren();
        if (keepFacts) {
            remarks.nested(name, lines.number());
        }
        return null;
    }

    /** JSON has {@code 1.0E7} for ten million. */
    private static String number(String name, String text) throws BadValue {
        if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
            return text;
        }
        BigDecimal exact = new BigDecimal(text);
        if (Math.abs((long) exact.scale()) > MOST_DIGITS || exact.precision() > MOST_DIGITS) {
            throw new BadValue(name, "number", "The number is too large or too small.");
        }
        BigDecimal plain = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return plain.toPlainString();
    }
}
