package io.tierledger.engagement.levels;

import io.tierledger.contracts.Sealed;
import io.tierledger.engagement.granting.Capability;
import java.time.LocalDate;

/**
 * What was put forward is taken back by who did, or declined by another; nothing came of it.
 *
 * @param id of the exception
 * @param sealed why
 */
public record ExceptionProposalClosed(
        String id, String customerId, Capability capability, LocalDate asOf, String actor, Sealed sealed)
        implements LevelEvent.WithText {
    public static final String NAME = "exception-proposal-closed";
    public static final String PART = "closing";

    @Override
    public String part() {
        return PART;
    }
}
