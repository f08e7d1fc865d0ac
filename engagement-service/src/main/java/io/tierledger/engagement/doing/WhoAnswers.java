package io.tierledger.engagement.doing;

import io.tierledger.engagement.planning.ActivityId;
import io.tierledger.engagement.plans.PlanFile;
import io.tierledger.engagement.plans.PlanFiles;
import io.tierledger.platform.access.Targets;
import io.tierledger.platform.web.Blocking;
import io.tierledger.rights.Facts;
import io.tierledger.rights.KnownPeople;
import io.tierledger.rights.Right;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Who answers for the customer whose activity is reported. */
final class WhoAnswers implements Targets {
    private final PlanFiles files;
    private final KnownPeople people;
    private final Blocking blocking;

    WhoAnswers(PlanFiles files, KnownPeople people, Blocking blocking) {
        this.files = files;
        this.people = people;
        this.blocking = blocking;
    }

    @Override
    public Mono<Facts> of(Right right, Map<String, String> path) {
        if (!right.route().pattern().startsWith("/api/activities/")) {
            return Mono.empty();
        }
        Optional<ActivityId> activity = Optional.ofNullable(path.get("id")).flatMap(ActivityId::parse);
        return blocking.call(() -> people.customerOf(activity.flatMap(one -> files.find(one.customerId()))
                .map(PlanFile::accountManager)
                .orElse(null)));
    }
}
