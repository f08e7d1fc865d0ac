package io.tierledger.scoring.measures;

import io.tierledger.contracts.questions.Valuations;
import io.tierledger.platform.Partitions;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.partition.KnownToday;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * {@code GET /internal/valuations?method=}, for tier-service: the numbers behind findings on the business date, one partition after the
 * other.
 */
@RestController
final class ValuationEndpoint {
    private final Valuing valuing;
    private final KnownToday known;
    private final Blocking blocking;

    ValuationEndpoint(Valuing valuing, KnownToday known, Blocking blocking) {
        this.valuing = valuing;
        this.known = known;
        this.blocking = blocking;
    }

    @GetMapping("/internal/valuations")
    Flux<Valuations> everybody(@RequestParam String method) {
        return blocking.call(this::today)
                .flatMapMany(day -> blocking.call(() -> Optional.ofNullable(valuing.rankedBorder(method, day)))
                        .flatMapMany(border -> Flux.range(0, Partitions.COUNT)
                                .concatMap(
                                        partition -> blocking.call(() -> new Valuations(
                                                day, border.orElse(null), valuing.of(partition, method, day))),
                                        1)));
    }

    private LocalDate today() {
        return known.businessDate()
                .orElseThrow(() -> Refused.conflict("no-business-date", "There is no business date yet."));
    }
}
