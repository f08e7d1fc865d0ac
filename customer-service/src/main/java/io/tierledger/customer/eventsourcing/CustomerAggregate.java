package io.tierledger.customer.eventsourcing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerDecider;
import io.tierledger.customer.customers.CustomerDecision;
import io.tierledger.customer.customers.CustomerEvent;
import io.tierledger.platform.web.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;

/** A customer of whom something is asked by a person. */
@Aggregate
class CustomerAggregate {
    @AggregateIdentifier
    private String stream = "";

    private Customer customer = Customer.UNKNOWN;

    protected CustomerAggregate() {}

    /** Answers the version after it. */
    @CommandHandler
    long handle(AskCustomer ask) {
        long version = AggregateLifecycle.getVersion();
        if (ask.expected() != null && ask.expected() != version) {
            throw Refused.stale("The customer has version " + version + ", not " + ask.expected() + ".");
        }
        return switch (CustomerDecider.decide(ask.command(), customer)) {
            case CustomerDecision.Changes changes -> {
                changes.events().forEach(event -> apply(event));
                yield version + changes.events().size();
            }
            case CustomerDecision.Refused refused -> throw CustomerRefusals.asProblem(refused.refusal());
        };
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        stream = Customer.stream(event.customerId());
        customer = customer.evolve(event);
    }

    @Override
    public String toString() {
        return stream;
    }
}
