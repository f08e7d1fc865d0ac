package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A team is known as this from here on; the whole of it each time.
 *
 * @param parent the team it lies within; null for the top team, of which there is one
 * @param lead the person who leads it; null for nobody
 * @param actor who recorded it
 * @param change the event of customer-service that says so: {@code customer/4711}
 */
@WireName("io.tierledger.team.recorded.v1")
public record TeamRecorded(
        String teamId,
        String name,
        @Nullable String parent,
        @Nullable String lead,
        String actor,
        String change) implements PublishedEvent {}
