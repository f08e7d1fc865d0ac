package io.tierledger.contracts.tiers;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person placed a customer by hand, until a date (that day included).
 *
 * @param actor who decided ({@link io.tierledger.contracts.Actor})
 * @param override the event of tier-service that gave it, by which receipts name it: {@code tier/4711}
 * @param sealed a typed name ({@code by}) and why ({@code reason}); null for what was said before texts were sealed
 */
@WireName("io.tierledger.override.set.v2")
public record OverrideSet(
        String customerId,
        String method,
        String tier,
        String actor,
        String override,
        @Nullable Sealed sealed,
        LocalDate until,
        LocalDate asOf)
        implements PublishedEvent {}
