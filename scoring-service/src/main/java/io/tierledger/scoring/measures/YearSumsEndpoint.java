package io.tierledger.scoring.measures;

import io.tierledger.platform.TierledgerProperties;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.partition.KnownToday;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Revenue, profit and orders of the twelve months up to {@code asOf} (without it the business date), for neighbours inside the
 * installation: CSV with a heading, {@code customerId,revenueMinor,profitMinor,orders}, minor units of the reporting currency. A
 * customer that is not in it never ordered.
 */
@RestController
@RequestMapping("/internal/measures")
final class YearSumsEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);
    private static final String HEADING = "customerId,revenueMinor,profitMinor,orders\n";
    private static final int ASKED_AT_MOST = 10_000;

    private final YearSums sums;
    private final KnownToday known;
    private final Blocking blocking;
    private final Clock clock;
    private final TierledgerProperties properties;

    /** Whose year is wanted. */
    public record Asked(@Nullable LocalDate asOf, List<String> customers) {}

    YearSumsEndpoint(YearSums sums, KnownToday known, Blocking blocking, Clock clock, TierledgerProperties properties) {
        this.sums = sums;
        this.known = known;
        this.blocking = blocking;
        this.clock = clock;
        this.properties = properties;
    }

    @GetMapping
    ResponseEntity<Flux<String>> everybody(@RequestParam(required = false) @Nullable LocalDate asOf) {
        Flux<String> parts = blocking.call(() -> day(asOf))
                .flatMapMany(day -> Flux.fromIterable(sums.partitions())
                        .concatMap(partition -> blocking.call(() -> lines(sums.everybody(partition, day))), 1));
        return ResponseEntity.ok().contentType(CSV).body(Flux.concat(Flux.just(HEADING), parts));
    }

    @PostMapping
    Mono<ResponseEntity<String>> some(@RequestBody Asked asked) {
        if (asked.customers().size() > ASKED_AT_MOST) {
            throw Refused.invalid("customers", "too-many", "At most " + ASKED_AT_MOST + " customers at once.");
        }
        return blocking.call(() -> ResponseEntity.ok()
                .contentType(CSV)
                .body(HEADING + lines(sums.of(asked.customers(), day(asked.asOf())))));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked != null
                ? asked
                : known.businessDate().orElseGet(() -> LocalDate.now(clock.withZone(properties.zone())));
    }

    private static String lines(List<YearSums.Year> years) {
        StringBuilder lines = new StringBuilder(years.size() * 32);
        for (YearSums.Year year : years) {
            lines.append(quoted(year.customerId())).append(',');
            lines.append(year.revenueMinor())
                    .append(',')
                    .append(year.profitMinor())
                    .append(',');
            lines.append(year.orders()).append('\n');
        }
        return lines.toString();
    }

    private static String quoted(String id) {
        boolean plain = id.indexOf(',') < 0 && id.indexOf('"') < 0 && id.indexOf('\n') < 0 && id.indexOf('\r') < 0;
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
