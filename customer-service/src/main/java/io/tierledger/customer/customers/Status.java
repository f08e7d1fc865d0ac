package io.tierledger.customer.customers;

/** Where a customer stands in its life cycle (S0, S4). */
public enum Status {
    SUSPECT,
    PROSPECT,
    ACTIVE,
    INACTIVE,
    LOST,
    INSOLVENT,
    BLOCKED,
    REMOVED;

    /** An order makes a suspect, prospect, inactive or lost customer active; insolvent, blocked and removed stay. */
    public boolean becomesActiveByAnOrder() {
        return switch (this) {
            case SUSPECT, PROSPECT, INACTIVE, LOST -> true;
            case ACTIVE, INSOLVENT, BLOCKED, REMOVED -> false;
        };
    }
}
