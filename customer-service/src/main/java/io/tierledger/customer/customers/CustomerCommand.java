package io.tierledger.customer.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asked of a customer. {@code asOf} is the business date, null before there is one. */
public sealed interface CustomerCommand {
    String customerId();

    /**
     * Registers the customer, or brings what is known of it in line: only what differs becomes an event.
     *
     * @param profile all facts as they must be
     * @param status null to keep (a new customer becomes a prospect)
     * @param accountManager null to keep
     * @param estimatedSpend minor units of {@code currency}; null to keep
     * @param decidedBy what decides where nobody is named: a file or a program
     * @param said by a person of what changes
     */
    record RegisterCustomer(
            String customerId,
            Profile profile,
            @Nullable Status status,
            @Nullable Assignment accountManager,
            @Nullable Long estimatedSpend,
            String currency,
            String decidedBy,
            SaidOfChanges said,
            @Nullable LocalDate asOf)
            implements CustomerCommand {}

    /** Who is to be responsible; nobody when null. */
    record Assignment(@Nullable String accountManagerId) {}

    record ChangeStatus(
            String customerId,
            Status to,
            PersonSaid said,
            @Nullable LocalDate asOf) implements CustomerCommand {}

    record AssignAccountManager(
            String customerId,
            @Nullable String to,
            PersonSaid said,
            @Nullable LocalDate asOf) implements CustomerCommand {}

    /** Goes with others from one account manager to another, if it is still the first's. */
    record HandOver(
            String customerId,
            String from,
            String to,
            String handOverId,
            @Nullable LocalDate asOf) implements CustomerCommand {}

    record EstimateWallet(
            String customerId,
            long estimatedSpend,
            String currency,
            @Nullable String productGroup,
            PersonSaid said,
            @Nullable LocalDate asOf)
            implements CustomerCommand {}
}
