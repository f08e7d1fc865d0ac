package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Customers go from one account manager to another on a day; each is told by {@code account-manager.assigned} when it has gone.
 *
 * @param from the account manager who had them
 * @param to the account manager who is to have them
 * @param customers ids of those that go; null for all that {@code from} has on that day
 * @param on the business date on which they go
 * @param actor who arranged it
 * @param change the event of customer-service that holds the reason: {@code customer/4711}
 */
@WireName("io.tierledger.hand-over.arranged.v1")
public record HandOverArranged(
        String handOverId,
        String from,
        String to,
        @Nullable List<String> customers,
        LocalDate on,
        String actor,
        String change)
        implements PublishedEvent {
    public HandOverArranged {
        customers = customers == null ? null : List.copyOf(customers);
    }
}
