package io.tierledger.engagement.planning;

/** The {@code number}-th plan of a customer, from 1; written {@code K1~2}. */
public record PlanId(String customerId, int number) {

    @Override
    public String toString() {
        return customerId + "~" + number;
    }
}
