package io.tierledger.tier.replaying;

import io.tierledger.contracts.method.Method;
import io.tierledger.past.PastCard;
import io.tierledger.past.PastCustomer;
import io.tierledger.tier.placement.policy.Contribution;
import io.tierledger.tier.placement.policy.Scorecard;
import java.util.List;

/** The scorecards of one version as scoring-service tells them of the past. */
public final class PastCards {
    private final Method method;

    public PastCards(Method method) {
        this.method = method;
    }

    /** Of the entry that is being heard. */
    public Scorecard read(PastCustomer customer) {
        PastCard card = customer.card(method);
        List<Contribution> contributions = Contribution.of(card.contributions());
        return new Scorecard(
                "",
                method.version(),
                customer.day(),
                contributions,
                contributions.stream().anyMatch(Contribution::provisional),
                card.everOrdered(),
                card.ranked(),
                "ORDER",
                "past");
    }

    /** Passes over one without making it up. */
    public void pass(PastCustomer customer) {
        customer.pass(method);
    }
}
