package io.tierledger.rights;

/** What a route shows of customers, which matters where the installation keeps customers apart ({@link Isolation}). */
public enum Showing {
    /** Nothing that depends on who answers for a customer. */
    NO_CUSTOMER,
    /** What is of one customer, which the address names: out of reach it is answered as what there is not. */
    ONE_CUSTOMER,
    /** What is of many: the endpoint asks how far its caller reaches, and reads, counts and adds up no further. */
    WITHIN_REACH,
    /** What is of all together: only for whoever reaches everybody, and whoever has the duty for the whole house. */
    WHOLE_HOUSE
}
