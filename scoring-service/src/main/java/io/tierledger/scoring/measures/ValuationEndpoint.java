package io.tierledger.scoring.measures;

import io.tierledger.platform.Partitions;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.measures.Valuations.Potential;
import io.tierledger.scoring.measures.Valuations.Valuation;
import io.tierledger.scoring.partition.KnownToday;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/**
 * {@code GET /internal/valuations?method=}: the numbers behind findings on the business date, for neighbours inside the installation.
 * CSV; the first line says {@code asOf} and, for a method that ranks, what the last customer in its best band is ranked by; then a
 * heading and a line for whoever ever ordered, the customer id last. Amounts are minor units of the reporting currency; potentials read
 * {@code method/criterion/score/highest} with a semicolon between them.
 */
@RestController
final class ValuationEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);
    private static final String HEADING =
            "revenueMinor,profitMinor,windowOrders,windowRevenueMinor,lastOrderedOn,walletMinor,potentials,customerId\n";
    private final Valuations valuations;
    private final KnownToday known;
    private final Blocking blocking;

    ValuationEndpoint(Valuations valuations, KnownToday known, Blocking blocking) {
        this.valuations = valuations;
        this.known = known;
        this.blocking = blocking;
    }

    @GetMapping("/internal/valuations")
    ResponseEntity<Flux<String>> everybody(@RequestParam String method) {
        Flux<String> lines = blocking.call(this::today)
                .flatMapMany(day -> Flux.concat(
                        blocking.call(() -> first(method, day)),
                        Flux.range(0, Partitions.COUNT)
                                .concatMap(
                                        partition -> blocking.call(() -> lines(valuations.of(partition, method, day))),
                                        1)));
        return ResponseEntity.ok().contentType(CSV).body(lines);
    }

    private LocalDate today() {
        return known.businessDate()
                .orElseThrow(() -> Refused.conflict("no-business-date", "There is no business date yet."));
    }

    private String first(String method, LocalDate day) {
        OptionalLong border = valuations.rankedBorder(method, day);
        return day + "," + (border.isPresent() ? border.getAsLong() : "") + "\n" + HEADING;
    }

    private static String lines(List<Valuation> valuations) {
        StringBuilder lines = new StringBuilder(valuations.size() * 48);
        for (Valuation v : valuations) {
            lines.append(v.revenueMinor()).append(',').append(v.profitMinor()).append(',');
            lines.append(v.windowOrders())
                    .append(',')
                    .append(v.windowRevenueMinor())
                    .append(',');
            lines.append(text(v.lastOrderedOn()))
                    .append(',')
                    .append(text(v.walletMinor()))
                    .append(',');
            String between = "";
            for (Potential potential : v.potentials()) {
                lines.append(between).append(potential.method()).append('/').append(potential.criterion());
                lines.append('/').append(potential.score()).append('/').append(potential.highest());
                between = ";";
            }
            lines.append(',').append(v.customerId()).append('\n');
        }
        return lines.toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
