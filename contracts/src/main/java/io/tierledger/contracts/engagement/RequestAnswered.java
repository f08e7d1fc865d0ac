package io.tierledger.contracts.engagement;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.Instant;

/**
 * A request is answered.
 *
 * @param actor who answered ({@link io.tierledger.contracts.Actor})
 * @param text the event of engagement-service that holds, sealed, what was answered: {@code engagement/4711}
 */
@WireName("io.tierledger.request.answered.v1")
public record RequestAnswered(String requestId, String customerId, Instant answeredAt, String actor, String text)
        implements PublishedEvent {}
