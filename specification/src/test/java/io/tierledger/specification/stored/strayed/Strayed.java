package io.tierledger.specification.stored.strayed;

import io.tierledger.platform.bytes.ByteWriter;

/** Keeps bytes of which nobody knows the form. */
final class Strayed {
    static final byte[] BYTES = new ByteWriter(8).word("K1").written();

    private Strayed() {}
}
