package io.tierledger.customer.accepting;

import io.tierledger.customer.clock.BusinessClock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The business clock as it was committed last, as far as this process knows. */
public final class CurrentClock {
    private final AtomicReference<Reading> latest = new AtomicReference<>(new Reading(-1, BusinessClock.NOT_STARTED));

    /** @param sequence last event of the stream {@code clock} that {@code clock} holds, -1 for none */
    public record Reading(long sequence, BusinessClock clock) {}

    /** The clock after exactly this event; null when it must be read. */
    public @Nullable Reading at(long sequence) {
        Reading reading = latest.get();
        return reading.sequence() == sequence ? reading : null;
    }

    public BusinessClock latest() {
        return latest.get().clock();
    }

    /** The business date; null before it was set. */
    public @Nullable LocalDate date() {
        return latest.get().clock().date();
    }

    /** Keeps what was committed. */
    public void keep(long sequence, BusinessClock clock) {
        latest.accumulateAndGet(
                new Reading(sequence, clock), (old, next) -> next.sequence() > old.sequence() ? next : old);
    }
}
