package io.tierledger.tier.hindsight;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.DayPassed;
import io.tierledger.platform.eventstore.EventLog;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import io.tierledger.platform.eventstore.Relayed;
import io.tierledger.platform.eventstore.StoredEvent;
import io.tierledger.platform.web.Refused;
import io.tierledger.tier.policies.Policies;
import io.tierledger.tier.policies.PublishedPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which version of a method was in force on a day, all days before it included; blocking. */
final class VersionThen {
    private static final Set<String> RELAYED = Set.of("relayed");
    private static final String DAY = PublishedEvent.typeOf(DayPassed.class);
    private static final int PAGE = 500;
    private final Policies policies;
    private final EventLog log;

    VersionThen(Policies policies, EventLog log) {
        this.policies = policies;
        this.log = log;
    }

    /** @throws Refused 422 where one version had placed customers before another did: what both did together is not made again */
    PublishedPolicy on(LocalDate asOf, String method) {
        List<PublishedPolicy> versions = policies.all().stream()
                .filter(version -> version.method().id().equals(method))
                .sorted(Comparator.comparingInt(version -> version.method().version()))
                .toList();
        PublishedPolicy then = versions.getFirst();
        for (PublishedPolicy next : versions.subList(1, versions.size())) {
            LocalDate since = endOfDayAfter(next.position());
            if (since == null || !since.isAfter(asOf)) {
                throw Refused.invalid("asOf", "method-changed")
                        .with("version", next.method().version())
                        .with("since", since == null ? "" : since.toString());
            }
        }
        return then;
    }

    /** The business date at a position: the first day that ended after it; null when none has yet. */
    private @Nullable LocalDate endOfDayAfter(long position) {
        List<StoredEvent> page = log.after(position, PAGE, RELAYED);
        while (!page.isEmpty()) {
            for (StoredEvent stored : page) {
                if (stored.event() instanceof Relayed relayed && relayed.type().equals(DAY)) {
                    return EventStoreConfiguration.STORED_JSON
                            .readValue(relayed.data(), DayPassed.class)
                            .day();
                }
            }
            page = log.after(page.getLast().position(), PAGE, RELAYED);
        }
        return null;
    }
}
