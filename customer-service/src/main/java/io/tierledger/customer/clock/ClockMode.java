package io.tierledger.customer.clock;

/** What makes the business date go on. */
public enum ClockMode {
    /** A day passes at midnight of the installation's zone. */
    WALL,
    /** The date follows the dates of the orders, for loading a history. */
    FOLLOW_ORDERS,
    /** Only a person lets days pass. */
    FIXED;

    /** {@code follow-orders} and the like. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
