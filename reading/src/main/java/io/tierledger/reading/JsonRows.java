package io.tierledger.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. A line that cannot be read is reported; the others go on. */
final class JsonRows implements Rows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Reader text;
    private final Headings meaning;
    private final int known;
    private final boolean keepFacts;
    private final char point;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder current = new StringBuilder(1_000);
    private int from;
    private int to;
    private long line;
    private boolean tooLong;

    JsonRows(Reader text, Headings meaning, int known, boolean keepFacts, char point) {
        this.text = text;
        this.meaning = meaning;
        this.known = known;
        this.keepFacts = keepFacts;
        this.point = point;
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public @Nullable Row next() {
        String json = line();
        while (json != null && json.isBlank() && !tooLong) {
            json = line();
        }
        if (json == null) {
            return null;
        }
        if (tooLong) {
            return new Row(new RowError(line, "", "line-too-long", "The line is longer than 64 KiB."));
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return row(parser);
        } catch (BadValue wrong) {
            return new Row(wrong.at(line));
        } catch (JacksonException wrong) {
            return new Row(
                    new RowError(line, "", "json", "The line is not one JSON object: " + wrong.getOriginalMessage()));
        }
    }

    private Row row(JsonParser parser) throws BadValue {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadValue("", "json", "The line is not a JSON object.");
        }
        String[] values = new String[known];
        Map<String, String> facts = keepFacts ? new HashMap<>() : Map.of();
        int fields = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Column column = meaning.column(name);
            String value = value(parser, name, column != null || keepFacts);
            if (++fields > Limits.COLUMNS || name.length() > Limits.HEADING) {
                throw new BadValue("", "columns", "The line has too many or too long names.");
            }
            if (column != null) {
                values[column.ordinal()] = value;
            } else if (keepFacts) {
                facts.put(Headings.fact(name), value);
            }
        }
        if (parser.nextToken() != null) {
            throw new BadValue("", "json", "Something follows the JSON object.");
        }
        return new Row(line, values, facts);
    }

    private String value(JsonParser parser, String name, boolean wanted) throws BadValue {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != null && token.isScalarValue()) {
            String text = parser.getString().strip();
            return token.isNumeric() ? text.replace('.', point) : text;
        }
        if (!wanted) {
            parser.skipChildren();
            return "";
        }
        throw new BadValue(name, "json", "The value of " + name + " must be a text, a number or true/false.");
    }

    /** The next line; null after the last. */
    private @Nullable String line() {
        current.setLength(0);
        tooLong = false;
        line++;
        boolean any = false;
        while (true) {
            if (from == to && !fill()) {
                return any ? current.toString() : null;
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= current.length() + end - from > Limits.LINE;
            if (!tooLong) {
                current.append(buffer, from, end - from);
            }
            from = end + 1;
            if (end < to) {
                return current.toString();
            }
            from = to;
        }
    }

    private boolean fill() {
        try {
            from = 0;
            to = Math.max(0, text.read(buffer, 0, buffer.length));
            return to > 0;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }
}
