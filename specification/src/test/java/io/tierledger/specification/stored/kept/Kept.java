package io.tierledger.specification.stored.kept;

import io.tierledger.platform.bytes.ByteWriter;
import io.tierledger.platform.bytes.KeptForm;

/** Keeps bytes as it should. */
@KeptForm(
        name = "kept",
        everWritten = {0, 1})
public final class Kept {
    public static final byte[] BYTES = new ByteWriter(1, 8).word("K1").written();

    private Kept() {}
}
