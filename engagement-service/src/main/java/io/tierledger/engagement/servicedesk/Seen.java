package io.tierledger.engagement.servicedesk;

import io.tierledger.engagement.partition.Answering;
import io.tierledger.rights.Reach;

/** Whose requests a reader sees: those of customers for whom somebody within reach answers now. */
record Seen(Reach reach, Answering answering) {
    boolean isAll() {
        return reach.isEverybody();
    }

    boolean holds(RequestRecord record) {
        return answering.isWithin(reach, record.customerId());
    }
}
