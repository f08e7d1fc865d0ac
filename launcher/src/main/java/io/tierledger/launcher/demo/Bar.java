package io.tierledger.launcher.demo;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Says every few seconds how far an import is. */
final class Bar implements Consumer<JsonNode> {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final String what;
    private final Consumer<String> say;
    private long last = System.nanoTime();

    Bar(String what, Consumer<String> say) {
        this.what = what;
        this.say = say;
    }

    @Override
    public void accept(JsonNode state) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            say.accept(what + ": " + line(state));
        }
    }

    private static String line(JsonNode state) {
        StringBuilder bar = new StringBuilder("[");
        JsonNode stages = state.path("stages");
        for (String stage : new String[] {"scored", "tiered", "planned"}) {
            bar.append(stages.path(stage).isMissingNode() || stages.path(stage).isNull() ? ". " : "# ").append(stage).append(' ');
        }
        return bar.append("] ").append(state.path("state").asString("")) + ", " + state.path("accepted").asLong() + " rows";
    }
}
