package io.tierledger.contracts.customers;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is thought to spend in all, a year, with any supplier.
 *
 * @param estimatedSpend in the reporting currency
 * @param productGroup null for the whole of it
 * @param actor who decided ({@link io.tierledger.contracts.Actor})
 * @param change the event of customer-service that gave it, by which whatever follows names its text: {@code customer/4711}; null where
 *     nobody said anything
 * @param sealed a typed name ({@code by}) and why ({@code reason}, where one was given); null where nobody said anything, and for what was
 *     said before texts were sealed
 * @param asOf business date; null before there is one
 */
@WireName("io.tierledger.wallet.estimated.v2")
public record WalletEstimated(
        String customerId,
        Amount estimatedSpend,
        @Nullable String productGroup,
        String actor,
        @Nullable String change,
        @Nullable Sealed sealed,
        @Nullable LocalDate asOf)
        implements PublishedEvent {}
