package io.tierledger.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256, and how RFC 6962, section 2.1, makes those of leaves and nodes of a tree. */
public final class Hash {
    /** Of each, in bytes. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

    /** Root of the tree without leaves. */
    public static final Hash OF_NOTHING = of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Of these bytes, one part after the other. */
    static Hash of(byte[]... parts) {
        MessageDigest digest = SHA_256.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** Of parts that each say how long they are, as four bytes, the highest first. */
    static Hash ofFrame(byte[]... parts) {
        MessageDigest digest = SHA_256.get();
        byte[] length = new byte[Integer.BYTES];
        for (byte[] part : parts) {
            ByteBuffer.wrap(length).putInt(part.length);
            digest.update(length);
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = SHA_256.get();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The {@code n}th of hashes that stand one after the other. */
    static Hash at(int n, byte[] hashes) {
        return new Hash(Arrays.copyOfRange(hashes, n * LENGTH, (n + 1) * LENGTH));
    }

    /** @throws IllegalArgumentException for other than 32 bytes */
    public static Hash read(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash of " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException for what is not the base64 of 32 bytes */
    public static Hash read(String base64) {
        return read(Base64.getDecoder().decode(base64));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(byte[] hashes, int n) {
        System.arraycopy(bytes, 0, hashes, n * LENGTH, LENGTH);
    }

    /** With padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Each of them, in the same order. */
    public static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
