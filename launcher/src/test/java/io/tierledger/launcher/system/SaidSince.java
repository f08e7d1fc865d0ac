package io.tierledger.launcher.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What versions before 29 November 2026 left out of answers with figures: the currency of receipts and scorecards, and, in the sentence
 * about a change, the day of a figure that is not of the change's own, which is told from the contributions of the same answer; and the
 * share of what was promised that was given, which is told from the figures beside it; and the name of a finding, which its parts make up.
 * Names were typed then, by nobody who was signed in, which is said beside each since 30 November. Everything else stays as it was answered.
 */
final class SaidSince {
    private static final Pattern FIGURE =
            Pattern.compile("( [0-9][0-9,.]*)( is (?:below|between|at least|above|at most) )");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The one who gave a name on that day, and the members in which answers say who. */
    private static final String TYPED = "Bea";

    private static final List<String> WHO = List.of("author", "by", "decidedBy", "judgedBy");

    private SaidSince() {}

    static JsonNode in(JsonNode answer) {
        JsonNode told = answer.deepCopy();
        addTo(told);
        return told;
    }

    private static void addTo(JsonNode answer) {
        if (answer instanceof ObjectNode figures && figures.has("contributions") && figures.has("methodVersion")) {
            figures.put("currency", "EUR");
            if (figures.has("sentence")) {
                tell(figures);
            }
        }
        if (answer instanceof ObjectNode page && page.has("notLookedFor") && !page.has("next")) {
            page.putNull("next"); // as every other list says that it is the last page
        }
        if (answer instanceof ObjectNode page && page.has("notLookedFor")) {
            page.path("items")
                    .forEach(found ->
                            name((ObjectNode) found, page.path("method").asString()));
        }
        if (answer instanceof ObjectNode kept && kept.has("promised") && kept.has("missed") && !kept.has("share")) {
            addShareTo(kept);
        }
        if (answer instanceof ObjectNode said
                && said.path("sentence").asString("").contains("P6M")) {
            said.put(
                    "sentence", said.path("sentence").asString().replace("P6M", "6 months")); // words instead of a code
        }
        if (answer instanceof ObjectNode said
                && WHO.stream().anyMatch(who -> said.path(who).asString("").equals(TYPED))) {
            said.put("typed", true);
        }
        answer.values().forEach(SaidSince::addTo);
    }

    /** What is found has a name since people give it as a task, or dismiss it. */
    private static void name(ObjectNode found, String method) {
        found.put(
                "id",
                method + "~" + found.path("kind").asString() + "~"
                        + found.path("customerId").asString());
    }

    /** What was given of what was promised and is not still to come, in four decimals. */
    private static void addShareTo(ObjectNode kept) {
        int ahead = kept.path("open").asInt() - kept.path("late").asInt();
        int due = kept.path("promised").asInt() - ahead;
        if (due > 0) {
            kept.put("share", Math.rint(kept.path("given").asInt() * 10_000.0 / due) / 10_000);
        }
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
