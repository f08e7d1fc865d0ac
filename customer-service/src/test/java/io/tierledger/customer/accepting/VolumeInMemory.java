package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.HashSet;
import java.util.Set;

/** Beside a store in memory, whose transactions do not fail after this is told. */
final class VolumeInMemory implements Volumes {
    private long amount;
    private long cost;
    private final Set<String> kinds = new HashSet<>();

    @Override
    public Volume before(WriteTransaction transaction) {
        return new Volume(amount, cost, () -> Set.copyOf(kinds));
    }

    @Override
    public void keep(Volume volume, WriteTransaction transaction) {
        amount += volume.amount();
        cost += volume.cost();
        kinds.addAll(volume.kinds());
    }
}
