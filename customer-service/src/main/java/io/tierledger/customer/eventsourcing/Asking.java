package io.tierledger.customer.eventsourcing;

import io.tierledger.platform.web.Refused;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;

/** Asks an aggregate, and again when somebody else was quicker. */
public final class Asking {
    private static final int ATTEMPTS = 10;
    private static final int SECONDS = 30;

    private final CommandGateway gateway;

    public Asking(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public <R> R ask(Object command) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                R answer = gateway.sendAndWait(command, SECONDS, TimeUnit.SECONDS);
                if (answer != null) {
                    return answer;
                }
                break;
            } catch (ConcurrencyException moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
        throw new Refused(503, "busy", "No answer in time; try again.", Map.of("retryAfter", 1));
    }
}
