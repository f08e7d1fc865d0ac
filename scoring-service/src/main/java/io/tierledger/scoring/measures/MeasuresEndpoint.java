package io.tierledger.scoring.measures;

import io.tierledger.contracts.questions.YearSums;
import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.scoring.partition.KnownToday;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * {@code GET /internal/measures?asOf=}, for tier-service: what everybody bought in the twelve months up to {@code asOf} (without it the
 * business date), one partition after the other.
 */
@RestController
final class MeasuresEndpoint {
    private final MeasuredYears years;
    private final KnownToday known;
    private final Blocking blocking;
    private final Clock clock;
    private final TierledgerProperties properties;

    MeasuresEndpoint(
            MeasuredYears years, KnownToday known, Blocking blocking, Clock clock, TierledgerProperties properties) {
        this.years = years;
        this.known = known;
        this.blocking = blocking;
        this.clock = clock;
        this.properties = properties;
    }

    @GetMapping("/internal/measures")
    Flux<YearSums> everybody(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return blocking.call(() -> day(asOf))
                .flatMapMany(day -> Flux.fromIterable(years.partitions())
                        .concatMap(partition -> blocking.call(() -> new YearSums(years.everybody(partition, day))), 1));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked != null
                ? asked
                : known.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(properties.zone())));
    }
}
