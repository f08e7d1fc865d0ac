package io.tierledger.customer.people;

import io.tierledger.people.People;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.eventstore.WriteTransaction;
import java.util.List;

/** Where people change: a change is stored only if nothing about people was stored since it was decided, and is decided again otherwise. */
public final class PeopleDesk {
    private static final int ATTEMPTS = 20;

    private final Appender appender;
    private final PeopleStored stored;

    PeopleDesk(Appender appender, PeopleStored stored) {
        this.appender = appender;
        this.stored = stored;
    }

    /** Decides on all that is known; refuses by throwing, and changes nothing with no event. May be asked several times. */
    @FunctionalInterface
    public interface Deciding {
        List<? extends PeopleEvent> on(People people);
    }

    /** Blocks until it is stored and {@link PeopleStored#now} has it. */
    public void change(Deciding deciding) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            PeopleStored.Reading before = stored.newest();
            List<? extends PeopleEvent> events = deciding.on(before.people());
            if (events.isEmpty()
                    || appender.writeNow((transaction, budget) -> append(transaction, before.number(), events))) {
                stored.newest();
                return;
            }
        }
        throw Appender.busy();
    }

    private static boolean append(WriteTransaction transaction, long number, List<? extends PeopleEvent> events) {
        int moved = transaction
                .jdbc()
                .update("update people_changes set number = number + ? where number = ?", events.size(), number);
        if (moved > 0) {
            events.forEach(event -> transaction.append(new NewEvent(event.stream(), event)));
        }
        return moved > 0;
    }
}
