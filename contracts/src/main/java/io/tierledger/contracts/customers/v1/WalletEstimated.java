package io.tierledger.contracts.customers.v1;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a customer is thought to spend, as it was published until texts were sealed: still in old messages, written no more. */
@WireName("io.tierledger.wallet.estimated.v1")
public record WalletEstimated(
        String customerId,
        Amount estimatedSpend,
        @Nullable String productGroup,
        @Nullable String reason,
        String decidedBy,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
