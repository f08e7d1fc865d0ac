package io.tierledger.platform.access;

import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Caller;
import io.tierledger.rights.Decision;
import io.tierledger.rights.Isolation;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Reach;
import io.tierledger.rights.Right;
import io.tierledger.rights.Rights;
import io.tierledger.rights.Showing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where customers are kept apart: how far a caller reaches, and what is told of what lies beyond. Costs nothing where they are not. */
final class Isolating {
    private final Isolation isolation;
    private final Rights rights;
    private final KnownPeople people;
    private final Callers callers;
    private final ActedOn actedOn;

    Isolating(Isolation isolation, Rights rights, KnownPeople people, Callers callers, ActedOn actedOn) {
        this.isolation = isolation;
        this.rights = rights;
        this.people = people;
        this.callers = callers;
        this.actedOn = actedOn;
    }

    /**
     * What may be shown.
     *
     * @param hidden what is told of a refusal, as of something that is not there; null where why it is refused may be told
     */
    record Within(Reach reach, Decision decision, @Nullable Refused hidden) {
        static Within all(Decision decision) {
            return new Within(Reach.EVERYBODY, decision, null);
        }
    }

    /** @param decision by role, and by who answers; a refusal that names who answers is not told of what is out of reach */
    Mono<Within> within(Shown shown, Caller caller, Right right, Decision decision, ServerWebExchange exchange) {
        boolean isAsked = isolation != Isolation.NONE
                && (caller instanceof Caller.Person || caller instanceof Caller.Program)
                && (decision instanceof Decision.Allowed || Admission.isNotYours(decision));
        return isAsked
                ? callers.today(shown)
                        .map(today -> isolation.of(today, people))
                        .flatMap(reach -> within(reach, caller, right, decision, exchange))
                : Mono.just(Within.all(decision));
    }

    private Mono<Within> within(
            Reach reach, Caller caller, Right right, Decision decision, ServerWebExchange exchange) {
        Within shown = new Within(
                reach,
                decision instanceof Decision.Allowed ? rights.show(caller, right.route(), reach) : decision,
                null);
        return right.showing() == Showing.ONE_CUSTOMER && !reach.isEverybody()
                ? actedOn.hidden(right, reach, exchange)
                        .map(hidden -> new Within(reach, Rights.notYours(right), hidden))
                        .defaultIfEmpty(shown)
                        .onErrorResume(Refused.class, refused -> isNotThere(refused, shown))
                : Mono.just(shown);
    }

    /** The endpoint says so itself. */
    private static Mono<Within> isNotThere(Refused refused, Within shown) {
        return refused.status() == 404 ? Mono.just(shown) : Mono.error(refused);
    }
}
