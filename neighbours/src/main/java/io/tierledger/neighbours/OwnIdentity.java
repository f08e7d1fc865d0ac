package io.tierledger.neighbours;

import io.tierledger.platform.access.OwnTokens;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Says of every question which service asks it. */
final class OwnIdentity implements ExchangeFilterFunction {
    private final Optional<OwnTokens> tokens;
    private final String name;

    OwnIdentity(Environment environment) {
        this.tokens = OwnTokens.of(environment);
        this.name = environment.getProperty("tierledger.service", "unnamed");
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return next.exchange(tokens.map(own -> ClientRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(own.ofService(name)))
                        .build())
                .orElse(request));
    }
}
