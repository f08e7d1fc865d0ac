package io.tierledger.contracts.people;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.WireName;
import java.time.LocalDate;
import java.util.List;

/**
 * A program may sign in with a token from here on.
 *
 * @param hash {@link Digest#ofToken} of the token, which itself is stored nowhere
 * @param purpose what it was issued for: {@code import}, {@code clock}, {@code rates} or {@code read}
 * @param roles what it was narrowed to; none where the purpose says all
 * @param owner the person who answers for the program
 * @param expiresOn the last day on which it is good, in the zone of the installation
 * @param actor who issued it
 */
@WireName("io.tierledger.token.issued.v1")
public record TokenIssued(
        String tokenId,
        String hash,
        String purpose,
        List<String> roles,
        String owner,
        LocalDate expiresOn,
        String actor)
        implements PublishedEvent {
    public TokenIssued {
        roles = List.copyOf(roles);
    }
}
