package io.tierledger.customer.importing.sorting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How an item is written down and read back while a file is kept. */
public interface Packing<T> {

    void write(T item, DataOutput out) throws IOException;

    T read(DataInput in) throws IOException;
}
