package io.tierledger.tier.outlook;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.questions.Rehearsed.Course;
import io.tierledger.contracts.questions.Rehearsed.Need;
import io.tierledger.contracts.questions.Rehearsed.Seen;
import io.tierledger.tier.counts.Digits;
import io.tierledger.tier.placement.policy.Policy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place in a ranking takes is what a rival has. To a reader who may not see everybody the distance to it is told in two digits, rounded
 * up: so much is enough, and it is not the rival's figure. A rank and its borders are told as they are.
 */
final class NeedsOfRivals {
    private final Policy policy;
    private final int digits;

    NeedsOfRivals(Policy policy, int digits) {
        this.policy = policy;
        this.digits = digits;
    }

    Course rounded(Course course) {
        return new Course(
                course.published(), course.seen().stream().map(this::rounded).toList());
    }

    private Seen rounded(Seen seen) {
        AssumedCustomer customer = new AssumedCustomer(policy, seen, digits);
        Map<String, List<Need>> needs = new HashMap<>(seen.needs());
        for (int i = 0; i < customer.criteria().size(); i++) {
            Criterion criterion = customer.criteria().get(i);
            BigDecimal measure = customer.present(i).measure();
            long own = measure == null ? 0 : customer.units(criterion, measure);
            needs.computeIfPresent(
                    criterion.id(),
                    (id, all) -> all.stream().map(need -> rounded(need, own)).toList());
        }
        return new Seen(seen.on(), seen.card(), seen.walletMinor(), seen.paymentDays(), seen.held(), needs);
    }

    static Need rounded(Need need, long own) {
        return new Need(need.score(), from(own, need.straight()), from(own, need.strict()), from(own, need.lenient()));
    }

    private static @Nullable Long from(long own, @Nullable Long least) {
        return least == null ? null : Long.valueOf(own + Digits.twoUp(least - own));
    }
}
