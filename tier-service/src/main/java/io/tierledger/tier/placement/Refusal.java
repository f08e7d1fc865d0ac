package io.tierledger.tier.placement;

import java.util.List;

/** Why a person's command is refused, with what would have been needed. */
sealed interface Refusal {

    /** Only who has a tier can be given another by hand. */
    record NotPlaced(String customerId, String method) implements Refusal {}

    record NoSuchTier(String tier, List<String> tiers) implements Refusal {}

    record NotOverridden(String customerId, String method) implements Refusal {}
}
