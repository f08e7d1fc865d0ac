package io.tierledger.customer.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * What a request that takes something off an order is known by when it is sent again: made of its {@code Idempotency-Key}, which is not kept,
 * and of the order, so that nobody sees where the same key was used. SHA-256 of {@code tierledger cancellation 1}, the id of the order and
 * the key, in UTF-8 with line breaks between them, as base64url without padding behind {@code k1:}. Frozen.
 *
 * @param kept as an event holds it
 * @param inClear the key, as events held it before 30 November 2026
 */
public record Reference(String kept, String inClear) {
    private static final String MADE = "k1:";

    public static Reference of(String orderId, String key) {
        String said = "tierledger cancellation 1\n" + orderId + "\n" + key;
        try {
            byte[] made = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return new Reference(MADE + Base64.getUrlEncoder().withoutPadding().encodeToString(made), key);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Whether a stored reference is the key itself. */
    public static boolean isInClear(String stored) {
        return !stored.startsWith(MADE);
    }

    boolean isAmong(Set<String> stored) {
        return stored.contains(kept) || stored.contains(inClear);
    }
}
