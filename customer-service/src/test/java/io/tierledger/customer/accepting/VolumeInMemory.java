package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.WriteTransaction;

/** Beside a store in memory, whose transactions do not fail after this is told. */
final class VolumeInMemory implements Volumes {
    private long amount;
    private long cost;

    @Override
    public Volume before(WriteTransaction transaction) {
        return new Volume(amount, cost);
    }

    @Override
    public void keep(Volume volume, WriteTransaction transaction) {
        amount += volume.amount();
        cost += volume.cost();
    }
}
