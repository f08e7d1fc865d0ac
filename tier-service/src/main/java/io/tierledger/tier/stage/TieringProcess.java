package io.tierledger.tier.stage;

import io.tierledger.platform.consuming.Effects;
import io.tierledger.platform.consuming.Input;
import io.tierledger.platform.consuming.PartitionProcess;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.tier.partition.Asked;
import io.tierledger.tier.partition.Partition;
import io.tierledger.tier.partition.saved.Saving;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * One partition of the stage. Its methods exclude each other, so that a question from outside ({@link #ask}) sees the partition between
 * two inputs.
 */
public final class TieringProcess implements PartitionProcess, Asked {
    private final Partition partition = new Partition();
    private final Tiering tiering;
    private final Saving saving;

    /** @param number of the partition, from 0 */
    public TieringProcess(JsonMapper json, int number) {
        tiering = new Tiering(partition, number);
        saving = new Saving(partition, json);
    }

    @Override
    public synchronized void handle(Input input, Effects effects) {
        tiering.handle(input, effects);
    }

    @Override
    public synchronized void given(StoredEvent given, Effects effects) {
        tiering.given(given, effects);
    }

    @Override
    public synchronized Map<String, byte[]> takeChanged() {
        return saving.takeChanged();
    }

    @Override
    public synchronized void restore(String key, byte[] document) {
        saving.restore(key, document);
    }

    @Override
    public synchronized void restored() {
        saving.restored();
    }

    @Override
    public synchronized <T> T ask(Function<Partition, T> question) {
        return question.apply(partition);
    }
}
