package io.tierledger.engagement.planning;

/** The {@code number}-th plan of a customer, from 1; written {@code K1~2}. */
public record PlanId(String customerId, int number) {

    /** Of a plan as it is written. */
    public static int numberOf(String planId) {
        return Integer.parseInt(planId.substring(planId.lastIndexOf('~') + 1));
    }

    @Override
    public String toString() {
        return customerId + "~" + number;
    }
}
