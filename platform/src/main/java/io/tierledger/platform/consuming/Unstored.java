package io.tierledger.platform.consuming;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** For a stage that runs on a copy of its memory: what an input causes is told instead of stored, and a defect ends the run. */
public record Unstored(Consumer<Object> reader) implements Effects {

    @Override
    public void emit(String stream, Object event) {
        reader.accept(event);
    }

    @Override
    public void park(String key, Exception reason) {
        throw new IllegalStateException("a run on a copy cannot go on after " + key, reason);
    }

    @Override
    public byte @Nullable [] gathered() {
        return null;
    }
}
