package io.tierledger.contracts.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** By what an account at a provider of identities, or the token of a program, is found again without being named: subjects are often addresses. */
public final class Digest {
    private Digest() {}

    /** SHA-256 of issuer, a line break and subject, base64url without padding. */
    public static String ofAccount(String issuer, String subject) {
        return digest(issuer + "\n" + subject);
    }

    /** SHA-256 of a program's token as it is sent, base64url without padding. */
    public static String ofToken(String token) {
        return digest(token);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
