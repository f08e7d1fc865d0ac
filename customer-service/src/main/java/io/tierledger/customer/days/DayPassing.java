package io.tierledger.customer.days;

import io.tierledger.customer.accepting.CurrentClock;
import io.tierledger.customer.accepting.History;
import io.tierledger.customer.clock.BusinessClock;
import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.time.LocalDate;
import java.util.List;

/** Lets days pass, in as many transactions as they need. */
public final class DayPassing {
    private final Appender appender;
    private final History history;
    private final CurrentClock clock;

    /** What must be stored in the same transaction as {@code days} days; {@code last} when there are no more to come. */
    @FunctionalInterface
    public interface Alongside {
        void store(WriteTransaction transaction, int days, boolean last);
    }

    private record Part(CurrentClock.Reading clock, boolean last) {}

    public DayPassing(Appender appender, History history, CurrentClock clock) {
        this.appender = appender;
        this.history = history;
        this.clock = clock;
    }

    /** Reads the clock as it is stored. */
    public BusinessClock read() {
        CurrentClock.Reading reading = stored();
        clock.keep(reading.sequence(), reading.clock());
        return reading.clock();
    }

    /** The clock as this process knows it. */
    BusinessClock known() {
        return clock.latest();
    }

    /** Lets all days before {@code target} pass; sets the date when there is none. Blocks until all is stored. */
    public void until(LocalDate target, Alongside alongside) {
        Part part;
        do {
            part = appender.write((transaction, budget) -> pass(transaction, budget, target, alongside));
            clock.keep(part.clock().sequence(), part.clock().clock());
        } while (!part.last());
    }

    private Part pass(WriteTransaction transaction, int budget, LocalDate target, Alongside alongside) {
        long sequence =
                transaction.lastSequences(List.of(BusinessClock.STREAM)).getOrDefault(BusinessClock.STREAM, -1L);
        CurrentClock.Reading known = clock.at(sequence);
        CurrentClock.Reading reading = known == null ? stored() : known;
        if (reading.sequence() != sequence) {
            return new Part(reading, false);
        }
        BusinessClock now = reading.clock();
        int appended = 0;
        int days = 0;
        ClockEvent step = now.stepTowards(target);
        while (step != null && appended < budget - 1) {
            transaction.append(new NewEvent(BusinessClock.STREAM, step));
            now = now.evolve(step);
            appended++;
            days += step instanceof ClockEvent.DayPassed ? 1 : 0;
            step = now.stepTowards(target);
        }
        alongside.store(transaction, days, step == null);
        return new Part(new CurrentClock.Reading(sequence + appended, now), step == null);
    }

    private CurrentClock.Reading stored() {
        List<StoredEvent> events =
                history.streams(List.of(BusinessClock.STREAM)).getOrDefault(BusinessClock.STREAM, List.of());
        BusinessClock read = BusinessClock.NOT_STARTED;
        for (StoredEvent event : events) {
            read = read.evolve((ClockEvent) event.event());
        }
        return new CurrentClock.Reading(events.size() - 1L, read);
    }
}
