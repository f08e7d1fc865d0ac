package io.tierledger.customer.importing.sorting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Items as JSON: for files that are not long. */
public record JsonPacking<T>(JsonMapper json, Class<T> type) implements Packing<T> {

    @Override
    public void write(T item, DataOutput out) throws IOException {
        byte[] bytes = json.writeValueAsBytes(item);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public T read(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return json.readValue(bytes, type);
    }
}
