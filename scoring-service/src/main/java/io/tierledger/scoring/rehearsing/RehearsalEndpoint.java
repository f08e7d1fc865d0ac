package io.tierledger.scoring.rehearsing;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.publishing.PublishedScorecard;
import io.tierledger.scoring.rehearsing.Rehearsals.Assumed;
import io.tierledger.scoring.rehearsing.Rehearsals.Need;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code POST /internal/rehearsals}, for neighbours inside the installation. */
@RestController
final class RehearsalEndpoint {
    private static final int CASES = 64;
    private static final int ORDERS = 2_000;
    private final Rehearsals rehearsals;
    private final Catalogue catalogue;
    private final Blocking blocking;

    /**
     * A question.
     *
     * @param until last day that passes; at most five years after the business date
     * @param days on which everything is to be told
     * @param cases at most 64; the empty list is the case in which nothing happens
     */
    public record Asked(
            String customerId, String method, LocalDate until, List<LocalDate> days, List<List<Assumed>> cases) {}

    record Told(LocalDate businessDate, int methodVersion, List<Course> courses) {}

    record Course(List<ScorecardUpdated> published, List<Seen> seen) {}

    record Seen(
            LocalDate on,
            ScorecardUpdated card,
            @Nullable Long walletMinor,
            Map<String, Long> beforeMinor,
            Map<String, List<Need>> needs) {}

    RehearsalEndpoint(Rehearsals rehearsals, Catalogue catalogue, Blocking blocking) {
        this.rehearsals = rehearsals;
        this.catalogue = catalogue;
        this.blocking = blocking;
    }

    @PostMapping("/internal/rehearsals")
    Mono<Told> rehearse(@RequestBody Asked asked) {
        refuseWhatIsTooMuch(asked);
        return blocking.call(() -> rehearsals
                .rehearse(asked.customerId(), asked.method(), asked.until(), asked.days(), asked.cases())
                .map(this::told)
                .orElseThrow(() -> Refused.notFound("customer or method", asked.customerId() + " " + asked.method())));
    }

    private static void refuseWhatIsTooMuch(Asked asked) {
        long orders = asked.cases().stream()
                .flatMap(List::stream)
                .flatMap(assumed -> assumed.orders().stream())
                .mapToLong(order -> Math.max(1, order.count()))
                .max()
                .orElse(0);
        if (asked.cases().size() > CASES || orders > ORDERS) {
            throw Refused.invalid("cases", "too-many", "At most " + CASES + " cases and " + ORDERS + " orders in one.");
        }
    }

    private Told told(Rehearsals.Rehearsed rehearsed) {
        return new Told(
                rehearsed.businessDate(),
                rehearsed.methodVersion(),
                rehearsed.courses().stream().map(this::course).toList());
    }

    private Course course(Rehearsals.Course course) {
        return new Course(
                course.published().stream().map(this::card).toList(),
                course.seen().stream()
                        .map(seen -> new Seen(
                                seen.on(), card(seen.card()), seen.walletMinor(), seen.beforeMinor(), seen.needs()))
                        .toList());
    }

    private ScorecardUpdated card(io.tierledger.scoring.events.ScorecardUpdated card) {
        Method method = catalogue.version(card.method(), card.version()).method();
        return PublishedScorecard.of(card, method);
    }
}
