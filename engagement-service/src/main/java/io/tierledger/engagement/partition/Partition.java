package io.tierledger.engagement.partition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The memory of one partition: its customers, the programmes in force, who is absent when, and the business date. */
public final class Partition {
    private final int number;
    private final Customers customers = new Customers();
    private final MethodsInForce methods = new MethodsInForce();
    private final Attendance attendance = new Attendance();
    private @Nullable LocalDate today;

    public Partition(int number) {
        this.number = number;
    }

    /** What all partitions are told, and is to be said once, is said by this one. */
    public boolean speaksForAll() {
        return number == 0;
    }

    public Customers customers() {
        return customers;
    }

    public MethodsInForce methods() {
        return methods;
    }

    public Attendance attendance() {
        return attendance;
    }

    /** The business date; null before anything happened. */
    public @Nullable LocalDate today() {
        return today;
    }

    /** The business date follows what comes in, and never goes back. */
    public void reach(LocalDate day) {
        if (today == null || day.isAfter(today)) {
            today = day;
        }
    }

    public PartitionState state() {
        return new PartitionState(today, methods.state(), attendance.state());
    }

    public void restore(PartitionState state) {
        methods.restore(state.publications());
        attendance.restore(state.absences());
        today = state.today();
    }
}
