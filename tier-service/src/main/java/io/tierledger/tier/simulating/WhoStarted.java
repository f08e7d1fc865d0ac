package io.tierledger.tier.simulating;

import io.tierledger.platform.access.Targets;
import io.tierledger.rights.Duty;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Right;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Who started the simulation that is to be ended. */
final class WhoStarted implements Targets {
    private final Simulations simulations;

    WhoStarted(Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return right.duty() == Duty.ENDING_A_SIMULATION
                ? Mono.fromSupplier(() -> Facts.NONE.startedBy(simulations.find(path.getOrDefault("id", "")).startedBy))
                : Mono.empty();
    }
}
