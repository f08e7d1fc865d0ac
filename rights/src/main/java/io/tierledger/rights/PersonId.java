package io.tierledger.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id of a person, made of what a provider says. Our own provider's word is the id; subjects of others are often addresses, so of
 * these it is {@code p-} and 20 hex digits, the same for as long as issuer and subject are.
 */
public final class PersonId {
    /** Our own provider, whatever port it has and whatever name it is reached by. */
    public static final String OUR_ISSUER = "http://localhost/identity";

    private PersonId() {}

    public static String of(String issuer, String subject) {
        return issuer.equals(OUR_ISSUER) ? subject : made(issuer, subject);
    }

    private static String made(String issuer, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
            return "p-" + HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
