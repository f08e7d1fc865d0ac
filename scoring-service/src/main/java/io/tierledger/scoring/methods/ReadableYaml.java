package io.tierledger.scoring.methods;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** YAML as the presets are written: what fits on a line stands on one, quotes only where they are needed. */
final class ReadableYaml {
    private static final int WIDTH = 110;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 _()'’./€%+-]*[A-Za-zÀ-ÿ0-9).%]|[A-Za-z]");
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    /** A chapter of the document with more than that stands below its heading. */
    private static final int FEW = 2;

    private final StringBuilder text = new StringBuilder();

    private ReadableYaml() {}

    /** @param document an object whose values are not all scalars */
    static String of(JsonNode document) {
        ReadableYaml yaml = new ReadableYaml();
        yaml.properties(document, "");
        return yaml.text.toString();
    }

    private void properties(JsonNode object, String indent) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            text.append(indent).append(key(property.getKey())).append(':');
            value(property.getValue(), indent);
        }
    }

    private void value(JsonNode value, String indent) {
        String line = line(value);
        if (isLeaf(value) && fits(indent, line) && !(indent.isEmpty() && value.size() > FEW)) {
            text.append(' ').append(line).append('\n');
        } else if (value.isArray()) {
            text.append('\n');
            value.forEach(element -> element(element, indent + "  "));
        } else {
            text.append('\n');
            properties(value, indent + "  ");
        }
    }

    /** An element that does not fit on a line begins behind its dash. */
    private void element(JsonNode element, String indent) {
        String line = line(element);
        if (isLeaf(element) && fits(indent, line) || !element.isContainer()) {
            text.append(indent).append("- ").append(line).append('\n');
            return;
        }
        int begin = text.length();
        if (element.isArray()) {
            element.forEach(inner -> element(inner, indent + "  "));
        } else {
            properties(element, indent + "  ");
        }
        text.setCharAt(begin + indent.length(), '-');
    }

    private static boolean fits(String indent, String line) {
        return indent.length() + line.length() <= WIDTH;
    }

    /** Whether it holds at most one further level and is no list of objects, so that a line of it can be read. */
    private static boolean isLeaf(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false)
                .allMatch(inner -> !(value.isArray() && inner.isObject())
                        && StreamSupport.stream(inner.spliterator(), false).noneMatch(JsonNode::isContainer));
    }

    private static String line(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(property -> key(property.getKey()) + ": " + line(property.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ReadableYaml::line)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? scalar(value.stringValue()) : value.asString();
    }

    private static String key(String name) {
        return name.chars().allMatch(Character::isDigit) ? name : scalar(name);
    }

    private static String scalar(String string) {
        boolean plain = PLAIN.matcher(string).matches() && !RESERVED.contains(string.toLowerCase(Locale.ROOT));
        return plain ? string : JsonMapper.shared().writeValueAsString(string);
    }
}
