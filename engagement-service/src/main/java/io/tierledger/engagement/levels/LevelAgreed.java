package io.tierledger.engagement.levels;

import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level was agreed with a customer, up to what its tier is granted.
 *
 * @param value null: what is granted counts again
 * @param sealed why
 */
public record LevelAgreed(
        String customerId, Capability capability, @Nullable String value, LocalDate asOf, String actor, Sealed sealed)
        implements LevelEvent.WithText {
    public static final String NAME = "level-agreed";
    public static final String PART = "agreed";

    @Override
    public String part() {
        return PART;
    }
}
