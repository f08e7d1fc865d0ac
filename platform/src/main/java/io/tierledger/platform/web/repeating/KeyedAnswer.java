package io.tierledger.platform.web.repeating;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keeps an answer so that only who has the {@code Idempotency-Key} of its request can read it: where it lies, what is compared and what
 * opens it are all made of that key, which is stored nowhere (docs/decisions/0037). Its words are frozen.
 */
final class KeyedAnswer {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final byte[] place;
    private final SecretKey marking;
    private final SecretKey sealing;

    private KeyedAnswer(byte[] place, SecretKey marking, SecretKey sealing) {
        this.place = place;
        this.marking = marking;
        this.sealing = sealing;
    }

    static KeyedAnswer under(Key key) {
        try {
            // a key holds no line break
            byte[] secret = (key.key() + "\n" + key.person()).getBytes(StandardCharsets.UTF_8);
            return new KeyedAnswer(
                    derived(secret, "place", "Generic").getEncoded(),
                    derived(secret, "mark", "Generic"),
                    derived(secret, "seal", "AES"));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    private static SecretKey derived(byte[] secret, String purpose, String algorithm) throws GeneralSecurityException {
        byte[] info = ("tierledger kept answer 1 " + purpose).getBytes(StandardCharsets.US_ASCII);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm, HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, KEY_BYTES));
    }

    /** Where it lies: the same for the same person and key. */
    byte[] place() {
        return place.clone();
    }

    /** Tells whether the same was said again, and nothing else. */
    byte[] mark(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    byte[] sealed(Answer answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer.written());
            return ByteBuffer.allocate(NONCE_BYTES + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException missing) {
            throw missing(missing);
        }
    }

    /** @throws IllegalStateException for what was not sealed with this key, or was changed */
    Answer opened(byte[] sealed) {
        try {
            return Answer.read(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException other) {
            throw new IllegalStateException("an answer that was not sealed with the key of its request", other);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException missing) {
        return new IllegalStateException("AES-GCM, HKDF and HMAC are part of every Java", missing);
    }
}
