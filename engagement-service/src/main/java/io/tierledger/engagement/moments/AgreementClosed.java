package io.tierledger.engagement.moments;

import io.tierledger.contracts.Sealed;
import java.time.LocalDate;

/**
 * What was agreed was kept, or it was not.
 *
 * @param state never {@code OPEN}
 * @param on business date on which it was said
 * @param sealed a note, if any
 */
public record AgreementClosed(
        String momentId, String customerId, AgreementState state, LocalDate on, String actor, Sealed sealed)
        implements MomentEvent {
    public static final String NAME = "agreement-closed";
    public static final String PART = "closing";

    @Override
    public String part() {
        return PART;
    }
}
