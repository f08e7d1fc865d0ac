package io.tierledger.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line feed
 * @param signatures lines below it, in their order, those of keys that nobody here knows too
 */
public record Note(String text, List<Signature> signatures) {
    private static final String DASH = "\u2014 ";

    /**
     * One line below a text.
     *
     * @param name of the key
     * @param signed base64 of the hash of the key, as four bytes, and what it signed
     */
    public record Signature(String name, String signed) {
        String line() {
            return DASH + name + " " + signed + "\n";
        }
    }

    public Note {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a note ends with a line feed");
        }
        signatures = List.copyOf(signatures);
    }

    /** Signed by one key. */
    public static Note signed(String text, SignerKey key) {
        return new Note(text, List.of(signature(text, key)));
    }

    private static Signature signature(String text, SignerKey key) {
        byte[] signed = key.signed(text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signed.length);
        bytes.putInt(key.verifier().id()).put(signed);
        return new Signature(key.verifier().name(), Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** @throws IllegalArgumentException for what is no signed note */
    public static Note read(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("no signed note");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            signatures.add(signature(line));
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    private static Signature signature(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("no signature of a note");
        }
        if (Base64.getDecoder().decode(parts[1]).length <= Integer.BYTES) {
            throw new IllegalArgumentException("no signature of a note");
        }
        return new Signature(parts[0], parts[1]);
    }

    /** Whether the holder of this key signed it. */
    public boolean isSignedBy(VerifierKey key) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        for (Signature signature : signatures) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(signature.signed()));
            if (signature.name().equals(key.name()) && bytes.getInt() == key.id()) {
                byte[] rest = new byte[bytes.remaining()];
                bytes.get(rest);
                if (key.holds(signed, rest)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As it is served and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
