package io.tierledger.platform.consuming;

import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.Parked;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what one input causes. */
final class CollectedEffects implements Effects {
    final List<NewEvent> events = new ArrayList<>();
    final List<UnitOfWork.ParkedKey> parks = new ArrayList<>();
    private final int partition;
    private final @Nullable Input input;
    private final byte @Nullable [] gathered;

    CollectedEffects(int partition, @Nullable Input input, byte @Nullable [] gathered) {
        this.partition = partition;
        this.input = input;
        this.gathered = gathered;
    }

    @Override
    public void emit(String stream, Object event) {
        events.add(new NewEvent(stream, event));
    }

    @Override
    public void park(String key, Exception reason) {
        String causes = Causes.of(reason);
        Input what = input;
        long sequence = what == null ? 0 : what.sequence();
        parks.add(new UnitOfWork.ParkedKey(key, sequence, causes));
        events.add(new NewEvent(
                "parked:" + partition,
                what == null
                        ? new Parked(partition, "", 0, key, "", "", causes)
                        : new Parked(partition, what.source(), sequence, key, what.type(), "", causes)));
    }

    @Override
    public byte @Nullable [] gathered() {
        return gathered;
    }
}
