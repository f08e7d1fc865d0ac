package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.Appender;

/** Where a part of a batch is decided and stored: the appender, or in tests a store in memory. */
public interface Store {

    <R> R write(Appender.Work<R> work);

    /** Ahead of all bulk work: somebody waits for the answer. */
    <R> R writeNow(Appender.Work<R> work);

    static Store of(Appender appender) {
        return new Store() {
            @Override
            public <R> R write(Appender.Work<R> work) {
                return appender.write(work);
            }

            @Override
            public <R> R writeNow(Appender.Work<R> work) {
                return appender.writeNow(work);
            }
        };
    }
}
