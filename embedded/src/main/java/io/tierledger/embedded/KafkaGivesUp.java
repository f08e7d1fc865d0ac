package io.tierledger.embedded;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;

/**
 * A broker that cannot go on, such as one whose log directory fails, ends the process it runs in. Here it runs beside everything else,
 * so its owner is told instead, and the thread that gave up goes no further.
 */
final class KafkaGivesUp {
    private static final Set<Consumer<String>> OWNERS = new CopyOnWriteArraySet<>();

    private KafkaGivesUp() {}

    /** From now on no broker ends this process. Kafka does not say which one gave up, so every owner hears of it. */
    static void tell(Consumer<String> owner) {
        Exit.setExitProcedure(KafkaGivesUp::insteadOfTheEnd);
        Exit.setHaltProcedure(KafkaGivesUp::insteadOfTheEnd);
        OWNERS.add(owner);
    }

    static void forget(Consumer<String> owner) {
        OWNERS.remove(owner);
    }

    private static void insteadOfTheEnd(int status, String message) {
        String why = message == null ? "status " + status : message;
        OWNERS.forEach(owner -> owner.accept(why));
        throw new IllegalStateException("Kafka gave up: " + why);
    }
}
