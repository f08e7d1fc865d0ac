package io.tierledger.customer.eventsourcing;

import io.tierledger.customer.customers.Customer;
import io.tierledger.customer.customers.CustomerCommand;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** @param expected version that whoever asks has seen; null when it does not matter */
public record AskCustomer(
        @TargetAggregateIdentifier String stream,
        CustomerCommand command,
        @Nullable Long expected) {
    public AskCustomer(CustomerCommand command, @Nullable Long expected) {
        this(Customer.stream(command.customerId()), command, expected);
    }
}
