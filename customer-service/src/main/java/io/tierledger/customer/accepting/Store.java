package io.tierledger.customer.accepting;

import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.WriteTransaction;

/** Where a part of a batch is decided and stored: the appender, or in tests a store in memory. */
public interface Store {

    /** Room for the events of any batch. */
    int MANY = 1 << 20;

    <R> R write(Appender.Work<R> work);

    /** Ahead of all bulk work: somebody waits for the answer. */
    <R> R writeNow(Appender.Work<R> work);

    /** Everything into one transaction, which somebody else ends. */
    static Store within(WriteTransaction transaction) {
        return new Store() {
            @Override
            public <R> R write(Appender.Work<R> work) {
                return work.write(transaction, MANY);
            }

            @Override
            public <R> R writeNow(Appender.Work<R> work) {
                return work.write(transaction, MANY);
            }
        };
    }

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
