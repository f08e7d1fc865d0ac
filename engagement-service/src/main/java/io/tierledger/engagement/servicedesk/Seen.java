package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.partition.Answering;
import io.tierledger.rights.Reach;
import java.util.List;

/** Whose requests a reader sees: those of customers for whom somebody within reach answers now. */
record Seen(Reach reach, Answering answering) {
    boolean isAll() {
        return reach.isEverybody();
    }

    boolean holds(RequestRecord record) {
        return isAll() || !answering.within(reach, List.of(record.customerId())).isEmpty();
    }
}
