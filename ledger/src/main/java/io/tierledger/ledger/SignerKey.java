package io.tierledger.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What signs notes, in the form of Go's {@code note} package: {@code PRIVATE+KEY+name+hash+key}. */
public final class SignerKey {
    /** Bytes it is drawn from. */
    public static final int SEED = Ed25519.KEY;

    private static final Pattern FORM =
            Pattern.compile("PRIVATE\\+KEY\\+([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final byte[] seed;
    private final VerifierKey verifier;

    /** @param seed 32 random bytes */
    public SignerKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.verifier = new VerifierKey(name, Ed25519.publicKey(seed));
    }

    /** @throws IllegalArgumentException for what is no such key; it says nothing of what was read */
    public static SignerKey read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no key that signs notes");
        }
        byte[] key = Base64.getDecoder().decode(parts.group(3));
        if (key.length != SEED + 1) {
            throw new IllegalArgumentException("no key that signs notes");
        }
        SignerKey found = new SignerKey(parts.group(1), Arrays.copyOfRange(key, 1, key.length));
        if (!found.verifier.hash().equals(parts.group(2))) {
            throw new IllegalArgumentException("a key that is not that of its hash");
        }
        return found;
    }

    /** As it is kept. */
    public String secret() {
        return "PRIVATE+KEY+" + verifier.name() + "+" + verifier.hash() + "+"
                + Base64.getEncoder().encodeToString(VerifierKey.withAlgorithm(seed));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    byte[] signed(byte[] text) {
        return Ed25519.signed(seed, text);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "the key of " + verifier;
    }
}
