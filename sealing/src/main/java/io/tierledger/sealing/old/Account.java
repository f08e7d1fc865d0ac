package io.tierledger.sealing.old;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Counts what is sealed, says now and then how far it is, and has it noted before the first of it that something was begun. */
final class Account {
    private static final long SAID_EACH = Duration.ofSeconds(10).toNanos();

    private final Consumer<String> say;
    private final Runnable begun;
    private boolean something;
    private long sealed;
    private long said = System.nanoTime();

    /** @param begun called once, before anything is replaced */
    Account(Consumer<String> say, Runnable begun) {
        this.say = say;
        this.begun = begun;
    }

    void somethingIsSealed() {
        if (!something) {
            something = true;
            begun.run();
        }
    }

    void passing(String service, long position, long last, long replaced) {
        if (System.nanoTime() - said > SAID_EACH) {
            said = System.nanoTime();
            say.accept(String.format(
                    Locale.ROOT,
                    "    %s: %,d of %,d events passed, %,d sealed",
                    service,
                    position,
                    last,
                    sealed + replaced));
        }
    }

    void passed(long replaced) {
        sealed += replaced;
    }

    long sealed() {
        return sealed;
    }
}
