package io.tierledger.scoring.judgements;

import io.tierledger.contracts.questions.OverriddenBy;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.TierQuestions;
import io.tierledger.platform.access.Admission;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Who set the override of a customer does not judge it under the same method: tier-service knows; blocking. */
public final class WhoOverrode implements AutoCloseable {
    private final Neighbour<TierQuestions> tiers;

    public WhoOverrode(Environment environment) {
        this.tiers = Neighbour.tiers(environment, Duration.ofSeconds(5));
    }

    /** @throws Refused 403 for who set it, 503 while tier-service does not answer */
    void mustBeAnother(Admission judging, String customerId, String method) {
        OverriddenBy by = tiers.mustAnswer(questions -> questions.overriddenBy(customerId, method));
        judging.mustStandApart(facts -> facts.overriddenBy(Set.copyOf(by.persons())));
    }

    @Override
    public void close() {
        tiers.close();
    }
}
