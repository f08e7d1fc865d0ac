package io.tierledger.platform.eventstore;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things that only one thread may use at a time and that are dear to make: each is lent and given back. There are never more than were
 * lent at once, and they are kept for as long as the process lives.
 */
final class Lent<T> {
    private final Supplier<T> making;
    private final Queue<T> givenBack = new ConcurrentLinkedQueue<>();

    Lent(Supplier<T> making) {
        this.making = making;
    }

    <R> R lend(Function<T, R> use) {
        T free = givenBack.poll();
        T lent = free == null ? making.get() : free;
        R result = use.apply(lent);
        givenBack.add(lent); // not after a failure: nobody knows in what state it is
        return result;
    }
}
