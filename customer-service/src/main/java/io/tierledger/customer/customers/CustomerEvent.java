package io.tierledger.customer.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a customer; stream {@code customer:<id>}. {@code asOf} is the business date, null before there is one. */
public sealed interface CustomerEvent {
    String customerId();

    record CustomerRegistered(
            String customerId,
            Profile profile,
            Status status,
            @Nullable String accountManagerId,
            @Nullable LocalDate asOf)
            implements CustomerEvent {}

    record CustomerChanged(
            String customerId, Profile profile, @Nullable LocalDate asOf) implements CustomerEvent {}

    record CustomerStatusChanged(
            String customerId,
            Status from,
            Status to,
            @Nullable String reason,
            String decidedBy,
            @Nullable LocalDate asOf)
            implements CustomerEvent {}

    record AccountManagerAssigned(
            String customerId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            String decidedBy,
            @Nullable LocalDate asOf)
            implements CustomerEvent {}

    /** @param estimatedSpend a year, with any supplier, minor units of {@code currency}, the reporting currency */
    record WalletEstimated(
            String customerId,
            long estimatedSpend,
            String currency,
            @Nullable String productGroup,
            @Nullable String reason,
            String decidedBy,
            @Nullable LocalDate asOf)
            implements CustomerEvent {}
}
