package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Method;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.scoring.events.LeadingMethodChosen;

/** Which method drives engagement; blocking. */
public final class LeadingMethod {
    private final Catalogue catalogue;
    private final Appender appender;

    public LeadingMethod(Catalogue catalogue, Appender appender) {
        this.catalogue = catalogue;
        this.appender = appender;
    }

    /** A label only has sense when somebody acts on it (S3): every tier must have a programme. */
    static boolean canLead(Method method) {
        return method.tiers().stream().allMatch(tier -> method.programme().containsKey(tier.id()));
    }

    /** @throws Refused 404 for an unknown method, 422 for one that cannot lead */
    void choose(String id, String person) {
        Method method = catalogue.newest(id).orElseThrow(() -> Refused.notFound("method", id));
        if (!canLead(method)) {
            throw Refused.invalid(
                    "method", "no-programme", id + " lacks a programme for some tier, so it cannot lead.");
        }
        if (!catalogue.leading().equals(id)) {
            appender.<Long>writeNow((transaction, budget) -> {
                transaction.lastSequences(java.util.List.of("methods"));
                return transaction.append(new NewEvent("methods", new LeadingMethodChosen(id, person)));
            });
        }
    }
}
