package io.tierledger.customer.customers;

/** Why not. */
public sealed interface CustomerRefusal {

    record NoSuchCustomer(String customerId) implements CustomerRefusal {}

    /** Removed is final: nothing but a status set by a person brings the customer back. */
    record IsRemoved(String customerId) implements CustomerRefusal {}

    /** What was known of the customer was erased: nothing more is kept of it until an administrator makes it known anew. */
    record Erased(String customerId) implements CustomerRefusal {}

    /** A customer cannot be its own group. */
    record OwnParent(String customerId) implements CustomerRefusal {}

    /** By way of its parents the customer would belong to itself. */
    record ParentCircle(String customerId) implements CustomerRefusal {}
}
