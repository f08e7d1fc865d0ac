package io.tierledger.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries one after the other, each after its length as two bytes, the highest first: what a tile of level 0 is the hashes of. */
public final class Bundle {
    private static final int LONGEST = 0xffff;

    private Bundle() {}

    /** @throws IllegalArgumentException for an entry that is longer than 65,535 bytes */
    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream(entries.size() * 160);
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** @throws IllegalArgumentException for what is cut short */
    public static List<byte[]> read(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>(Tile.WIDTH);
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        while (rest.hasRemaining()) {
            int length = rest.remaining() < Short.BYTES ? LONGEST + 1 : rest.getShort() & LONGEST;
            if (length > rest.remaining()) {
                throw new IllegalArgumentException("a bundle that is cut short");
            }
            entries.add(Arrays.copyOfRange(bundle, rest.position(), rest.position() + length));
            rest.position(rest.position() + length);
        }
        return entries;
    }
}
