package io.tierledger.customer.eventsourcing;

import io.tierledger.customer.customers.CustomerRefusal;
import io.tierledger.platform.web.Refused;

/** Refusals of the core as answers over HTTP. */
public final class CustomerRefusals {
    private CustomerRefusals() {}

    public static Refused asProblem(CustomerRefusal refusal) {
        return switch (refusal) {
            case CustomerRefusal.NoSuchCustomer none -> Refused.notFound("customer", none.customerId());
            case CustomerRefusal.IsRemoved removed ->
                Refused.conflict("removed", "Customer " + removed.customerId() + " is removed.");
            case CustomerRefusal.Erased erased ->
                Refused.conflict("already-erased", "What is known of customer " + erased.customerId() + " was erased.");
            case CustomerRefusal.OwnParent own ->
                Refused.invalid("parentId", "own-parent", "A customer cannot be its own group.");
            case CustomerRefusal.ParentCircle circle ->
                Refused.invalid(
                        "parentId",
                        "parent-circle",
                        "By way of its parents customer " + circle.customerId() + " would belong to itself.");
        };
    }
}
