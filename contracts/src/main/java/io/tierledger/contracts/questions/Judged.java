package io.tierledger.contracts.questions;

import java.util.List;

/** Customers whom somebody judged, of those that were asked about. */
public record Judged(List<String> customers) {
    public Judged {
        customers = List.copyOf(customers);
    }
}
