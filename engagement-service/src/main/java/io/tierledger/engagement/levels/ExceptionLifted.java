package io.tierledger.engagement.levels;

import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;

/**
 * A person ends an exception before its last day; the stage says that it ended.
 *
 * @param id of the exception
 * @param sealed why
 */
public record ExceptionLifted(
        String id, String customerId, Capability capability, LocalDate asOf, String actor, Sealed sealed)
        implements LevelEvent.WithText {
    public static final String NAME = "exception-lifted";
    public static final String PART = "lifting";

    @Override
    public String part() {
        return PART;
    }
}
