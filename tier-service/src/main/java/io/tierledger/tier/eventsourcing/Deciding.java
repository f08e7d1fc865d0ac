package io.tierledger.tier.eventsourcing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;

/** Gives an order to its aggregate, again where another came in between; blocking. */
public final class Deciding {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 5;

    private final CommandGateway commands;

    public Deciding(CommandGateway commands) {
        this.commands = commands;
    }

    /** Answers whether that was new. */
    public boolean ask(Object command) {
        for (int attempt = 1; ; attempt++) {
            try {
                Boolean news = commands.sendAndWait(command, LIMIT.toSeconds(), TimeUnit.SECONDS);
                return Objects.requireNonNullElse(news, true);
            } catch (ConcurrencyException moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
            }
        }
    }
}
