package io.tierledger.scoring.rehearsing;

import io.tierledger.contracts.method.Method;
import io.tierledger.contracts.questions.RehearsalAsked;
import io.tierledger.contracts.questions.Rehearsed;
import io.tierledger.contracts.scores.ScorecardUpdated;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.methods.Catalogue;
import io.tierledger.scoring.publishing.PublishedScorecard;
import java.util.List;
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

    RehearsalEndpoint(Rehearsals rehearsals, Catalogue catalogue, Blocking blocking) {
        this.rehearsals = rehearsals;
        this.catalogue = catalogue;
        this.blocking = blocking;
    }

    @PostMapping("/internal/rehearsals")
    Mono<Rehearsed> rehearse(@RequestBody RehearsalAsked asked) {
        refuseWhatIsTooMuch(asked);
        return blocking.call(() -> rehearsals
                .rehearse(asked.customerId(), asked.method(), asked.until(), asked.days(), asked.cases())
                .map(this::told)
                .orElseThrow(() -> Refused.notFound("customer or method", asked.customerId() + " " + asked.method())));
    }

    private static void refuseWhatIsTooMuch(RehearsalAsked asked) {
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

    private Rehearsed told(Rehearsals.Told rehearsed) {
        return new Rehearsed(
                rehearsed.businessDate(),
                rehearsed.methodVersion(),
                rehearsed.courses().stream().map(this::course).toList());
    }

    private Rehearsed.Course course(Rehearsals.Course course) {
        return new Rehearsed.Course(
                course.published().stream().map(this::card).toList(),
                course.seen().stream()
                        .map(seen -> new Rehearsed.Seen(
                                seen.on(),
                                card(seen.card()),
                                seen.walletMinor(),
                                seen.paymentDays(),
                                seen.held(),
                                seen.needs()))
                        .toList());
    }

    private ScorecardUpdated card(io.tierledger.scoring.events.ScorecardUpdated card) {
        Method method = catalogue.version(card.method(), card.version()).method();
        return PublishedScorecard.of(card, method);
    }
}
