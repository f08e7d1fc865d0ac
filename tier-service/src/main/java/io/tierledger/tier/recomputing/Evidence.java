package io.tierledger.tier.recomputing;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.questions.WindowAsked;
import io.tierledger.contracts.questions.WindowTotal;
import io.tierledger.contracts.scores.Window;
import io.tierledger.tier.placement.PlacementEvent;
import io.tierledger.tier.placement.policy.Policy;
import io.tierledger.tier.recomputing.Recomputation.WindowCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One window of orders that a receipt rests on: what to ask again, and whether the answer is as it was. */
public record Evidence(String criterion, WindowAsked asked, long count, long sum) {

    /** Of every measured criterion of a receipt. */
    public static List<Evidence> of(PlacementEvent event, Policy policy) {
        String customer = event.change().customerId();
        return event.receipt().contributions().stream()
                .filter(contribution -> contribution.window() != null)
                .map(c -> of(customer, c.criterion(), java.util.Objects.requireNonNull(c.window()), policy))
                .toList();
    }

    private static Evidence of(String customer, String criterion, Window window, Policy policy) {
        return new Evidence(
                criterion,
                new WindowAsked(customer, window.from(), window.to(), window.upToSequence(), kind(criterion, policy)),
                window.count(),
                window.sum());
    }

    private static @Nullable String kind(String criterion, Policy policy) {
        return policy.method().criteria().stream()
                .filter(c -> c.id().equals(criterion))
                .findFirst()
                .map(Criterion::orderKind)
                .orElse(null);
    }

    public boolean isSame(WindowTotal again) {
        return count == again.count() && sum == again.sum();
    }

    WindowCheck against(WindowTotal again, String currency) {
        return new WindowCheck(
                criterion,
                asked.from(),
                asked.to(),
                asked.upToSequence(),
                count,
                Amount.ofMinor(sum, currency),
                again.count(),
                Amount.ofMinor(again.sum(), currency),
                isSame(again));
    }
}
