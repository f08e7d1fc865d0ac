package io.tierledger.contracts;

/**
 * What is personal in an event: readable only with the key of the subject it is about, and for nobody once that key is destroyed
 * (docs/decisions/0034). Two are equal when they hold the same text for the same subject, part and stream: {@code x} differs each time.
 *
 * @param k epoch of the subject's key, from 1
 * @param c commitment to the text, base64url without padding; tells nothing without the text and its salt
 * @param x salt and text, encrypted, base64url without padding
 */
public record Sealed(int k, String c, String x) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && sealed.k == k && sealed.c.equals(c);
    }

    @Override
    public int hashCode() {
        return 31 * c.hashCode() + k;
    }
}
