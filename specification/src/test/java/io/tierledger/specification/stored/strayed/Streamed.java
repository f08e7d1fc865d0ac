package io.tierledger.specification.stored.strayed;

import java.io.DataOutput;
import java.io.IOException;

/** Puts bytes together in a way of its own. */
interface Streamed {
    void to(DataOutput out) throws IOException;
}
