package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.questions.CountedKinds;
import io.tierledger.platform.web.Blocking;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET /internal/counted-kinds}, for customer-service, which says of a file of orders when a kind is one that nobody counts: the
 * kinds of orders that a criterion of some method counts by themselves.
 */
@RestController
final class CountedKindsEndpoint {
    private final Catalogue catalogue;
    private final Blocking blocking;

    CountedKindsEndpoint(Catalogue catalogue, Blocking blocking) {
        this.catalogue = catalogue;
        this.blocking = blocking;
    }

    @GetMapping("/internal/counted-kinds")
    Mono<CountedKinds> counted() {
        return blocking.call(() -> new CountedKinds(catalogue.newest().stream()
                .flatMap(method -> method.criteria().stream())
                .map(Criterion::orderKind)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList()));
    }
}
