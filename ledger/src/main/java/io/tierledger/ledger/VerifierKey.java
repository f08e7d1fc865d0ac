package io.tierledger.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose signature under a note counts, in the form of Go's {@code note} package: {@code name+hash+key}. */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final Pattern FORM = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        if (name.isEmpty() || key.length != Ed25519.KEY) {
            throw new IllegalArgumentException("no key of a note");
        }
        this.name = name;
        this.key = key.clone();
    }

    /** @throws IllegalArgumentException for what is no key of this form, or not for Ed25519 */
    public static VerifierKey read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key of the form name+hash+key");
        }
        byte[] key = Base64.getDecoder().decode(parts.group(3));
        if (key.length != Ed25519.KEY + 1 || key[0] != ED25519) {
            throw new IllegalArgumentException("no key of Ed25519");
        }
        VerifierKey found = new VerifierKey(parts.group(1), Arrays.copyOfRange(key, 1, key.length));
        if (!found.hash().equals(parts.group(2))) {
            throw new IllegalArgumentException("a key that is not that of its hash");
        }
        return found;
    }

    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256 over name, line feed, algorithm and key. */
    int id() {
        Hash hash = Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), withAlgorithm(key));
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    String hash() {
        return HexFormat.of().toHexDigits(id());
    }

    boolean holds(byte[] text, byte[] signature) {
        return Ed25519.holds(key, text, signature);
    }

    static byte[] withAlgorithm(byte[] key) {
        byte[] with = new byte[key.length + 1];
        with[0] = ED25519;
        System.arraycopy(key, 0, with, 1, key.length);
        return with;
    }

    /** {@code name+hash+key}. */
    @Override
    public String toString() {
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(withAlgorithm(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey of && name.equals(of.name) && Arrays.equals(key, of.key);
    }

    @Override
    public int hashCode() {
        return id();
    }
}
