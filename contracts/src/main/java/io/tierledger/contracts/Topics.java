package io.tierledger.contracts;

/** Topics and their partitions. Order per key holds only while {@link #PARTITIONS} never changes. */
public final class Topics {
    public static final int PARTITIONS = 12;

    public static final String CUSTOMERS = "tierledger.customers";
    public static final String SCORES = "tierledger.scores";
    public static final String TIERS = "tierledger.tiers";
    public static final String ENGAGEMENT = "tierledger.engagement";
    public static final String INBOUND_ORDERS = "tierledger.inbound.orders";
    public static final String PARKED = "tierledger.parked";

    /** Few messages, which every service reads whole; services only. */
    public static final String PEOPLE = "tierledger.people";

    private Topics() {}

    /** How many partitions a topic has for ever. */
    public static int partitions(String topic) {
        return topic.equals(PEOPLE) ? 1 : PARTITIONS;
    }
}
