package io.tierledger.tier.stage;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.tier.placement.Who;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is decided by of {@code customer.status-changed}.
 *
 * @param declared whether a person declared it, with a reason
 * @param asOf business date; null before there is one
 */
public record StatusTold(
        String customerId,
        CustomerStatus to,
        boolean declared,
        Who who,
        @Nullable LocalDate asOf) {

    static StatusTold of(CustomerStatusChanged told) {
        return new StatusTold(
                told.customerId(),
                CustomerStatus.of(told.to()),
                told.declared(),
                Who.elsewhere(told.actor(), told.change()),
                told.asOf());
    }

    /** As it was published before texts were sealed: who and why go into what follows as they came. */
    static StatusTold of(io.tierledger.contracts.customers.v1.CustomerStatusChanged old) {
        return new StatusTold(
                old.customerId(),
                CustomerStatus.of(old.to()),
                old.reason() != null,
                Who.inClear(old.decidedBy(), old.reason()),
                old.asOf());
    }
}
