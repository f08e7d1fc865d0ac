package io.tierledger.platform.access;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Facts;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Right;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a service knows of that which requests name in their addresses, whichever of its parts knows it. */
final class ActedOn {
    private final List<Targets> targets;

    ActedOn(List<Targets> targets) {
        this.targets = targets;
    }

    /** What is known of it, and by which part. */
    private record Found(Facts facts, Targets by) {}

    /** {@link Facts#NONE} where no part knows such addresses. */
    Mono<Facts> facts(Right right, Caller caller, ServerWebExchange exchange) {
        if (caller instanceof Caller.Person person && targets.stream().anyMatch(target -> target.isInTheBody(right))) {
            return Mono.just(Facts.ofCustomer(anyOf(person.answersAs()), anyOf(person.teams())));
        }
        return found(right, path(exchange)).map(Found::facts).defaultIfEmpty(Facts.NONE);
    }

    /** Of what the body says the endpoint decides; here it is whether there is anything that the person might reach. */
    private static @Nullable String anyOf(Set<String> ids) {
        return ids.stream().findFirst().orElse(null);
    }

    /**
     * What is told of a thing to somebody who may not know that it is there; empty for whom it may be shown to. A thing that is not there
     * is told of alike.
     *
     * @return an error where no part of the service knows whose it is: then nothing is shown
     */
    Mono<Refused> hidden(Right right, Reach reach, ServerWebExchange exchange) {
        Map<String, String> path = path(exchange);
        return found(right, path)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("nobody said whose is " + right.route())))
                .filterWhen(found -> reach.covers(found.facts().accountManager())
                        ? found.by().isThere(right, path).map(isThere -> !isThere)
                        : Mono.just(true))
                .map(found -> found.by().unknown(right, path));
    }

    private Mono<Found> found(Right right, Map<String, String> path) {
        return Flux.fromIterable(targets)
                .concatMap(target -> target.of(right, path).map(facts -> new Found(facts, target)))
                .next();
    }

    private static Map<String, String> path(ServerWebExchange exchange) {
        Map<String, String> path = new HashMap<>();
        exchange.<Map<String, String>>getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of())
                .forEach((name, value) -> path.put(name, Normalizer.normalize(value, Normalizer.Form.NFC)));
        return path;
    }
}
