package io.tierledger.tier.directory;

import io.tierledger.platform.access.Targets;
import io.tierledger.platform.access.WhoAnswers;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** Who answers for the customer that an address names, itself or by the name of one of its changes. */
final class WhoseCustomer implements Targets {
    private final String variable;
    private final Function<String, Optional<String>> customer;
    private final CustomerDirectory directory;
    private final WhoAnswers answers;
    private final Blocking blocking;

    /**
     * @param isAsked whether a row of the table is about such an address
     * @param variable of its route, which names it
     * @param noun as {@link Refused#notFound} calls what it names
     * @param customer by that name; empty where it is no such name
     */
    WhoseCustomer(
            Predicate<Right> isAsked,
            String variable,
            String noun,
            Function<String, Optional<String>> customer,
            CustomerDirectory directory,
            KnownPeople people,
            Blocking blocking) {
        this.variable = variable;
        this.customer = customer;
        this.directory = directory;
        this.blocking = blocking;
        this.answers = new WhoAnswers(
                isAsked,
                variable,
                name -> customer.apply(name).flatMap(directory::accountManagerOf),
                noun,
                people,
                blocking);
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return answers.of(right, path);
    }

    /** A customer of whom this service was never told is not there. */
    @Override
    public Mono<Boolean> isThere(Right right, Map<String, String> path) {
        return blocking.call(() -> customer.apply(path.getOrDefault(variable, ""))
                .filter(directory::isKnown)
                .isPresent());
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return answers.unknown(right, path);
    }
}
