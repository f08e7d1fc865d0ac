package io.tierledger.gateway;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Tells customer-service, whose access log it stands in, who has signed in and out, with the access token of the session. Nobody waits for
 * that; it is said again for some minutes while customer-service is away, and given up when the token would count no more.
 */
class ComingAndGoing {
    private static final Logger log = LoggerFactory.getLogger(ComingAndGoing.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Retry AGAIN = Retry.backoff(7, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(60))
            .filter(why -> !(why instanceof Unheard unheard) || unheard.status >= 500);

    private final URI customers;
    private final WebClient client = Asking.within(LIMIT);

    ComingAndGoing(Services services) {
        this.customers = services.customer();
    }

    private static final class Unheard extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unheard(int status) {
            super("answered " + status, null, false, false);
            this.status = status;
        }
    }

    void signedIn(String token, ServerHttpRequest request) {
        tell("/sign-ins", "Bearer " + token, request);
    }

    /** @param authorization the header with the session's token */
    void signedOut(String authorization, ServerHttpRequest request) {
        tell("/sign-outs", authorization, request);
    }

    private void tell(String address, String authorization, ServerHttpRequest request) {
        client.post()
                .uri(customers.resolve(address))
                .headers(headers -> Asking.onBehalf(request, authorization, headers))
                .exchangeToMono(answer -> answer.releaseBody()
                        .then(
                                answer.statusCode().isError()
                                        ? Mono.<Void>error(
                                                new Unheard(answer.statusCode().value()))
                                        : Mono.<Void>empty()))
                .retryWhen(AGAIN)
                .subscribe(
                        heard -> {},
                        why -> log.warn("the access log was not told at {}: {}", address, why.getMessage()));
    }
}
