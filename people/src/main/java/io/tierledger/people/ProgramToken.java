package io.tierledger.people;

import io.tierledger.contracts.people.TokenIssued;
import java.time.LocalDate;

/** A token of a program, and whether it was revoked since it was issued. */
public record ProgramToken(TokenIssued issued, boolean isRevoked) {

    /** @param day wall date in the zone of the installation */
    public boolean isGood(LocalDate day) {
        return !isRevoked && !day.isAfter(issued.expiresOn());
    }
}
