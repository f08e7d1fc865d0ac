package io.tierledger.platform.access;

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

/** Who answers for the customer, or for what is planned for it, that a request acts on: an account manager, and so a team. */
public final class WhoAnswers implements Targets {
    private final Predicate<Right> isAsked;
    private final String variable;
    private final Function<String, Optional<String>> accountManager;
    private final String noun;
    private final KnownPeople people;
    private final Blocking blocking;
    private final Predicate<String> isThere;

    /**
     * @param isAsked whether a row of the table is about such a target
     * @param variable of its route, which says what is acted on
     * @param accountManager by what the variable says; empty for nobody, and for what there is not. May block.
     * @param noun as {@link Refused#notFound} calls it, where there is none by this name
     */
    public WhoAnswers(
            Predicate<Right> isAsked,
            String variable,
            Function<String, Optional<String>> accountManager,
            String noun,
            KnownPeople people,
            Blocking blocking) {
        this(isAsked, variable, accountManager, noun, people, blocking, any -> true);
    }

    private WhoAnswers(
            Predicate<Right> isAsked,
            String variable,
            Function<String, Optional<String>> accountManager,
            String noun,
            KnownPeople people,
            Blocking blocking,
            Predicate<String> isThere) {
        this.isAsked = isAsked;
        this.variable = variable;
        this.accountManager = accountManager;
        this.noun = noun;
        this.people = people;
        this.blocking = blocking;
        this.isThere = isThere;
    }

    /** The same, where it is known of what is named whether there is any; may block. */
    public WhoAnswers where(Predicate<String> there) {
        return new WhoAnswers(isAsked, variable, accountManager, noun, people, blocking, there);
    }

    /** Rows whose routes begin like this. */
    public static Predicate<Right> below(String pattern) {
        return right -> right.route().pattern().startsWith(pattern);
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        return isAsked.test(right)
                ? blocking.call(() ->
                        people.customerOf(accountManager.apply(named(path)).orElse(null)))
                : Mono.empty();
    }

    @Override
    public Mono<Boolean> isThere(Right right, Map<String, String> path) {
        return blocking.call(() -> isThere.test(named(path)));
    }

    @Override
    public Refused unknown(Right right, Map<String, String> path) {
        return Refused.notFound(noun, named(path));
    }

    private String named(Map<String, String> path) {
        return path.getOrDefault(variable, "");
    }
}
