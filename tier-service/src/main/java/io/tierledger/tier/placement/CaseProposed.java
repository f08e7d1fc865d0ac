package io.tierledger.tier.placement;

import io.tierledger.tier.placement.policy.Lean;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a review puts forward for a customer: where the method places it as if all clocks struck. A later one of the same review takes its
 * place. It stands with the changes of the placement that it was made of, so that it can be made again.
 *
 * @param review id of the review
 * @param accountManagerId who answered for the customer then
 * @param methodVersion that proposes
 * @param number of the proposal in the case, from 1
 * @param asOf business date
 * @param tier that the customer had then
 * @param proposed tier; under an override it is for what is underneath
 * @param lean on which side of the margin the borders were read
 * @param receipt what it rests on; its rule is what the scorecard says, also where a demotion is held and so not proposed
 */
public record CaseProposed(
        String review,
        String customerId,
        @Nullable String accountManagerId,
        String method,
        int methodVersion,
        int number,
        LocalDate asOf,
        String tier,
        String proposed,
        Lean lean,
        Receipt receipt) {

    public Subject subject() {
        return new Subject(customerId, method, accountManagerId);
    }

    public String stream() {
        return PlacementEvent.stream(customerId, method);
    }
}
