package io.tierledger.platform.web.files;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One column: what stands at a place of each item.
 *
 * @param path names of properties, from the outer one to the inner one
 */
record Column(List<String> path, Kind kind) {
    enum Kind {
        TEXT,
        /** Nothing but digits, a sign and a point. */
        NUMBER,
        /** An ISO date. */
        DAY
    }

    Column {
        path = List.copyOf(path);
    }

    /** {@code evidence.scorecard}. */
    String heading() {
        return String.join(".", path);
    }

    /** Empty where there is nothing; several words are joined by a comma, and what is more than that is JSON. */
    String of(JsonNode item) {
        JsonNode found = item;
        for (String name : path) {
            found = found.path(name);
        }
        if (found.isMissingNode() || found.isNull()) {
            return "";
        }
        if (found.isArray() && found.values().stream().allMatch(JsonNode::isValueNode)) {
            return String.join(
                    ", ", found.values().stream().map(JsonNode::asString).toList());
        }
        return found.isValueNode() ? found.asString() : found.toString();
    }
}
