package io.tierledger.launcher.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What versions before 29 November 2026 left out of the sentence about a change: the day of a figure that is not of the change's own. It
 * is told from the contributions of the same answer, and everything else stays as it was answered.
 */
final class SaidOfItsDay {
    private static final Pattern FIGURE = Pattern.compile("( [0-9][0-9,.]*)( is (?:below|between|at least|above|at most) )");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private SaidOfItsDay() {}

    static JsonNode in(JsonNode answer) {
        JsonNode told = answer.deepCopy();
        told.path("items").forEach(item -> {
            if (item instanceof ObjectNode change && change.has("sentence") && change.has("contributions")) {
                tell(change);
            }
        });
        return told;
    }

    private static void tell(ObjectNode change) {
        List<String> days = change.path("contributions")
                .valueStream()
                .filter(one -> one.hasNonNull("measure"))
                .map(one -> one.path("measuredOn").asString())
                .distinct()
                .toList();
        if (days.size() > 1) {
            throw new AssertionError("figures of several days: " + change);
        }
        if (days.size() == 1 && !days.getFirst().equals(change.path("asOf").asString())) {
            String day = LocalDate.parse(days.getFirst()).format(DAY);
            String sentence = change.path("sentence").asString();
            change.put("sentence", FIGURE.matcher(sentence).replaceAll("$1 (measured on " + day + ")$2"));
        }
    }
}
