package io.tierledger.tier.simulating;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.policies.Policies;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /api/simulations} with a whole draft: {@code {"draft": {…}}}; followed at the {@code Location} it answers. */
@RestController
public final class SimulationEndpoint {
    private final Blocking blocking;
    private final Policies policies;
    private final Simulations simulations;

    SimulationEndpoint(Blocking blocking, Policies policies, Simulations simulations) {
        this.blocking = blocking;
        this.policies = policies;
        this.simulations = simulations;
    }

    /** @param draft a method document; its id names the published method that it is compared with */
    record Wanted(@Nullable Method draft) {}

    @PostMapping("/api/simulations")
    Mono<ResponseEntity<Simulation>> start(@RequestBody Wanted wanted) {
        Method draft = wanted.draft();
        if (draft == null) {
            throw Refused.invalid("draft", "missing", "A simulation needs a draft: a whole method document.");
        }
        return blocking.call(() -> {
            check(draft);
            Simulation started = simulations.start(policies.newest(draft.id()).method(), draft);
            return ResponseEntity.accepted().location(URI.create("/api/simulations/" + started.id())).body(started);
        });
    }

    @GetMapping("/api/simulations/{id}")
    Mono<Simulation> find(@PathVariable String id) {
        return Mono.fromCallable(() -> simulations.find(id));
    }

    private static void check(Method draft) {
        try {
            Policy.of(draft);
        } catch (IllegalArgumentException | NullPointerException unusable) {
            throw new Refused(
                    422, "bad-draft", "The draft cannot place every scorecard: " + unusable.getMessage(), Map.of("field", "draft"));
        }
    }
}
