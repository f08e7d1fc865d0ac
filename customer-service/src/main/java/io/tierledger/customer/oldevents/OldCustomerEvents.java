package io.tierledger.customer.oldevents;

import io.tierledger.sealing.TextsOfEvents;
import io.tierledger.sealing.old.OldStore;

/** Seals what this service stored in clear. */
public final class OldCustomerEvents {
    private OldCustomerEvents() {}

    /** @param texts finds what persons said */
    public static void seal(OldStore own, TextsOfEvents texts) {
        new OldNames(own).seal();
        new OldSayings(own, texts).seal();
    }
}
