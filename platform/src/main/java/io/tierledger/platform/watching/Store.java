package io.tierledger.platform.watching;

/** A store that is asked now and then whether it answers. */
interface Store extends AutoCloseable {
    /** As in {@code mongodb}. */
    String name();

    /** Returns when the store has answered; throws within {@link StoreWatch#LIMIT} when it has not. */
    void ask() throws Exception;

    @Override
    void close();
}
