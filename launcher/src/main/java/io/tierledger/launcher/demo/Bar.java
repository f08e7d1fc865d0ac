package io.tierledger.launcher.demo;

import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Says how far an import is: when a stage is done, and now and then that it goes on. */
final class Bar implements Consumer<JsonNode> {
    private static final long EVERY_NANOS = 15_000_000_000L;
    private static final String[] STAGES = {"scored", "tiered", "planned"};

    private final String what;
    private final Consumer<String> say;
    private final long begun = System.nanoTime();
    private long said = begun;
    private String before = "";

    Bar(String what, Consumer<String> say) {
        this.what = what;
        this.say = say;
    }

    @Override
    public void accept(JsonNode state) {
        long now = System.nanoTime();
        String stages = stages(state.path("stages"));
        boolean moved = !before.isEmpty() && !stages.equals(before);
        if (now - said >= (moved ? EVERY_NANOS / 15 : EVERY_NANOS)) {
            say.accept("    " + what + ": " + stages + "  "
                    + state.path("accepted").asLong() + " stored, " + (now - begun) / 1_000_000_000L + " s");
            said = now;
        }
        before = stages;
    }

    /** For example {@code [## ] scored tiered ·}. */
    private static String stages(JsonNode reached) {
        StringBuilder bar = new StringBuilder("[");
        StringBuilder words = new StringBuilder("]");
        for (String stage : STAGES) {
            boolean done = isTime(reached.path(stage).asString(""));
            bar.append(done ? '#' : '.');
            words.append(' ').append(done ? stage : "…");
        }
        return bar.append(words).toString();
    }

    private static boolean isTime(String text) {
        return !text.isEmpty() && Instant.parse(text).isAfter(Instant.EPOCH);
    }
}
