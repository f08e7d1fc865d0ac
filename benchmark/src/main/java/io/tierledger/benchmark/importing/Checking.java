package io.tierledger.benchmark.importing;

import static io.tierledger.benchmark.Report.say;

import io.tierledger.launcher.client.TierledgerClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compares what the system answers with what SQL and the oracle say; a difference fails the run. */
record Checking(TierledgerClient client, Tiering tiering, Oracle oracle) {

    void check(Path directory) throws Exception {
        checkAgainstSql();
        List<String> expected = oracle.answer(directory);
        if (expected.isEmpty()) {
            say("  CHECK oracle: not run, there is no python3");
        }
        for (String line : expected) {
            String method = line.substring(0, line.indexOf(':'));
            require("oracle", line, method + ": " + pyramid(method, ""));
        }
    }

    /** Every month end of one method. */
    private void checkAgainstSql() throws Exception {
        Map<String, Long> expected = tiering.pyramids();
        Map<String, Long> answered = new TreeMap<>();
        expected.keySet().stream()
                .map(key -> key.substring(0, 10))
                .distinct()
                .forEach(day -> tiers("value-potential", "&asOf=" + day).forEach(tier -> {
                    if (tier.path("customers").asLong() > 0) {
                        answered.put(
                                day + " " + tier.path("tier").asString(),
                                tier.path("customers").asLong());
                    }
                }));
        require("SQL, every month end", expected.toString(), answered.toString());
    }

    private String pyramid(String method, String more) {
        StringJoiner words = new StringJoiner(" / ");
        tiers(method, more)
                .forEach(tier -> words.add(tier.path("tier").asString() + " "
                        + tier.path("customers").asLong()));
        return words.toString();
    }

    private JsonNode tiers(String method, String more) {
        return client.get("/api/tiers/pyramid?method=" + method + more).path("tiers");
    }

    private static void require(String what, String expected, String answered) {
        if (!expected.equals(answered)) {
            throw new IllegalStateException(
                    "CHECK " + what + " failed:\n expected " + expected + "\n answered " + answered);
        }
        say("  CHECK %s: equal (%s)", what, expected.length() > 110 ? expected.substring(0, 110) + "…" : expected);
    }
}
