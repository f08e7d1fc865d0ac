package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An override ended: by its date, by a person, by a status that has no tier, or because the customer had left when it was set.
 *
 * @param actor who ended it ({@link io.tierledger.contracts.Actor}): {@code clock} by its date, {@code service:tier} when it could not begin
 * @param input the event that ended it, by source and position ({@code tier/4711}); null for what was stored before texts were sealed
 */
@WireName("io.tierledger.override.ended.v2")
public record OverrideEnded(
        String customerId,
        String method,
        String tier,
        String actor,
        @Nullable String input,
        LocalDate asOf) implements PublishedEvent {}
