package io.tierledger.customer.publishing;

import io.tierledger.contracts.Actor;
import io.tierledger.contracts.Amount;
import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.contracts.customers.CustomerChanged;
import io.tierledger.contracts.customers.CustomerRegistered;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.contracts.customers.OrderCancelled;
import io.tierledger.contracts.customers.OrderPlaced;
import io.tierledger.contracts.customers.SubjectErased;
import io.tierledger.contracts.customers.WalletEstimated;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.customer.customers.Decided;
import io.tierledger.customer.customers.PersonSaid;
import io.tierledger.customer.customers.Profile;
import io.tierledger.customer.orders.OrderEvent;
import org.jspecify.annotations.Nullable;

/** Events as others may know them: without what stands in clear in old ones, and without references and original costs. */
final class InPublic {
    private InPublic() {}

    /** @param position in this store */
    static PublishedEvent of(CustomerEvent event, long position) {
        return switch (event) {
            case CustomerEvent.CustomerRegistered e -> registered(e);
            case CustomerEvent.CustomerChanged e -> changed(e);
            case CustomerEvent.CustomerStatusChanged e -> statusChanged(e, position);
            case CustomerEvent.AccountManagerAssigned e ->
                new AccountManagerAssigned(
                        e.customerId(), e.from(), e.to(), e.actor(), change(e, position), sealed(e), e.asOf());
            case CustomerEvent.SubjectErased e -> SubjectErased.customer(e.customerId(), e.erasureId());
            case CustomerEvent.WalletEstimated e ->
                new WalletEstimated(
                        e.customerId(),
                        Amount.ofMinor(e.estimatedSpend(), e.currency()),
                        e.productGroup(),
                        e.actor(),
                        change(e, position),
                        sealed(e),
                        e.asOf());
        };
    }

    private static CustomerStatusChanged statusChanged(CustomerEvent.CustomerStatusChanged e, long position) {
        return new CustomerStatusChanged(
                e.customerId(),
                e.from().name(),
                e.to().name(),
                e.actor(),
                e.declared(),
                change(e, position),
                sealed(e),
                e.asOf());
    }

    /** By which what a person said is named, also where it stands in clear. */
    private static @Nullable String change(Decided event, long position) {
        return Actor.isSomebody(event.actor()) ? "customer/" + position : null;
    }

    /** What a person said, as it was sealed; what was stored in clear is told to nobody. */
    private static @Nullable Sealed sealed(Decided event) {
        PersonSaid said = event.said();
        return said == null ? null : said.sealed();
    }

    private static CustomerRegistered registered(CustomerEvent.CustomerRegistered e) {
        Profile p = e.profile();
        return new CustomerRegistered(
                e.customerId(),
                p.kind().name(),
                e.status().name(),
                e.accountManagerId(),
                p.parentId(),
                p.territory(),
                p.country(),
                p.since(),
                p.paymentDays(),
                p.sealed(),
                e.asOf());
    }

    private static CustomerChanged changed(CustomerEvent.CustomerChanged e) {
        Profile p = e.profile();
        return new CustomerChanged(
                e.customerId(),
                p.kind().name(),
                p.parentId(),
                p.territory(),
                p.country(),
                p.since(),
                p.paymentDays(),
                p.sealed(),
                e.asOf());
    }

    /** @param position in this store */
    static OrderCancelled of(OrderEvent.OrderCancelled e, long position) {
        return new OrderCancelled(
                e.orderId(),
                e.customerId(),
                e.placedOn(),
                Amount.ofMinor(e.reporting(), e.reportingCurrency()),
                amount(e.reportingCost(), e.reportingCurrency()),
                e.orders(),
                e.kind(),
                e.productGroup(),
                e.actor(),
                change(e, position),
                sealed(e),
                e.asOf());
    }

    /** The plain way to publish an order; {@link OrderPlacedJson} writes the same, quicker. */
    static OrderPlaced of(OrderEvent.OrderPlaced e) {
        return new OrderPlaced(
                e.orderId(),
                e.customerId(),
                e.placedOn(),
                Amount.ofMinor(e.amount(), e.currency()),
                e.rate(),
                Amount.ofMinor(e.reporting(), e.reportingCurrency()),
                amount(e.reportingCost(), e.reportingCurrency()),
                e.channel(),
                e.kind(),
                e.productGroup(),
                e.late(),
                e.asOf());
    }

    private static @Nullable Amount amount(@Nullable Long minor, String currency) {
        return minor == null ? null : Amount.ofMinor(minor, currency);
    }
}
