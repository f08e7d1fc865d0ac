package io.tierledger.scoring.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line. */
final class JsonRows implements Rows {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final BufferedReader reader;
    private long line;

    JsonRows(Reader text) {
        this.reader = new BufferedReader(text);
    }

    @Override
    public List<String> headings() {
        return List.of();
    }

    @Override
    public @Nullable Row next() {
        StringBuilder text = new StringBuilder();
        while (readLine(text)) {
            line++;
            if (text.length() > LONGEST_LINE) {
                return Row.unreadable(line, "The line is longer than 64 KiB.");
            }
            if (!text.toString().isBlank()) {
                return row(text.toString());
            }
            text.setLength(0);
        }
        return null;
    }

    /** Reads one line and keeps little more than its beginning when it is too long. */
    private boolean readLine(StringBuilder into) {
        try {
            int c = reader.read();
            if (c < 0) {
                return false;
            }
            while (c >= 0 && c != '\n') {
                if (into.length() <= LONGEST_LINE) {
                    into.append((char) c);
                }
                c = reader.read();
            }
            return true;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private Row row(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                return Row.unreadable(line, "The line is not a JSON object.");
            }
            Map<Column, String> values = new EnumMap<>(Column.class);
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                Column column = Column.of(property.getKey());
                if (column != null && property.getValue().isValueNode()) {
                    values.put(column, property.getValue().isNull() ? "" : property.getValue().asString());
                }
            }
            return new Row(line, values, null);
        } catch (JacksonException wrong) {
            return Row.unreadable(line, "The line is not one JSON object: " + wrong.getOriginalMessage());
        }
    }
}
