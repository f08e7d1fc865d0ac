package io.tierledger.scoring.partition;

import java.util.BitSet;

/** Who is to be looked at when, by their places: on a day, at a month end, and for orders that enter or leave a window. */
public final class Attention {
    private final DayIndex days = new DayIndex();
    private final Agenda agenda = new Agenda();
    /** Whose monthly criteria may have moved since the last month end; and who enters a method that waits for reviews. */
    private final BitSet touched = new BitSet();

    private final BitSet entering = new BitSet();

    void ordersOn(int day, Customer customer) {
        days.add(day, customer.place());
    }

    void lookAt(Customer customer, int day) {
        agenda.add(day, customer.place());
    }

    /** It is looked at on the first day there is. */
    public void awaitsBeginning(Customer customer) {
        agenda.add(Partition.NEVER, customer.place());
    }

    /** Whoever is on the agenda up to and including a day; taken off it. */
    public BitSet due(int day) {
        BitSet due = new BitSet();
        agenda.take(day, due);
        return due;
    }

    /** Customers with orders from {@code from} up to and including {@code to}. */
    public void orderedBetween(int from, int to, BitSet into) {
        days.collect(from, to, into);
    }

    void touched(Customer customer) {
        touched.set(customer.place());
    }

    /** Whose monthly criteria may have moved since the last month end, but for what time does. */
    public BitSet touched() {
        return (BitSet) touched.clone();
    }

    void monthEnded() {
        touched.clear();
    }

    /** It is to be assessed at the coming month end. */
    public void enters(Customer customer) {
        entering.set(customer.place());
    }

    /** Whoever is to be assessed at this month end; the next one begins with nobody. */
    public BitSet takeEntering() {
        BitSet taken = (BitSet) entering.clone();
        entering.clear();
        return taken;
    }
}
