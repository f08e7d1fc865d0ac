package io.tierledger.customer.customers;

/** What buys: an organisation or a person. */
public enum CustomerKind {
    ORGANISATION,
    PERSON
}
