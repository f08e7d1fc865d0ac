package io.tierledger.past;

import io.tierledger.platform.bytes.ByteWriter;
import org.jspecify.annotations.Nullable;

/** The customers of one frame. */
public final class PastCustomers {
    final ByteWriter told;

    /** @param room a guess at how many bytes there will be */
    public PastCustomers(int room) {
        told = PastForm.part(room);
    }

    /**
     * @param revenue of the last twelve months, in minor units
     * @param profit null where only the revenue is told
     */
    public void add(String id, long revenue, @Nullable Long profit, PastEntries entries) {
        told.text(id).flag(profit != null).number(revenue);
        if (profit != null) {
            told.number(profit);
        }
        told.number(entries.count()).append(entries.told, 0);
    }
}
