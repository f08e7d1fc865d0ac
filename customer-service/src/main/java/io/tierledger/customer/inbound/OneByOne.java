package io.tierledger.customer.inbound;

import java.util.function.Consumer;

/** One message by itself: what fails again and again, though nothing else is wrong, is put aside. */
final class OneByOne {
    private OneByOne() {}

    /** @throws RuntimeException what would pass by itself, or what putting aside led to: nothing is lost then, it is taken again */
    static void take(int attempts, Runnable message, Consumer<RuntimeException> aside) {
        for (int attempt = 1; ; attempt++) {
            try {
                message.run();
                return;
            } catch (RuntimeException failed) {
                if (PassingFailures.passes(failed)) {
                    throw failed;
                }
                if (attempt == attempts) {
                    aside.accept(failed);
                    return;
                }
            }
        }
    }
}
