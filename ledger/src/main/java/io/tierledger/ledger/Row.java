package io.tierledger.ledger;

import java.nio.charset.StandardCharsets;

/**
 * An event as its row in the store has it.
 *
 * @param position from 1, contiguous
 * @param sequence place in its stream, from 0
 * @param id as stored, as is the time
 * @param metadata as stored; not to be changed by anybody, as is the payload
 */
public record Row(
        long position,
        String stream,
        long sequence,
        String name,
        String revision,
        String id,
        String time,
        byte[] metadata,
        byte[] payload) {

    /** What the ledger has of it. The random bits of the id salt its hash, so that nobody tries amounts until one fits. */
    public Entry entry() {
        Hash frame = Hash.ofFrame(
                id.getBytes(StandardCharsets.UTF_8), time.getBytes(StandardCharsets.UTF_8), metadata, payload);
        return new Entry(position, stream, sequence, name, revision, frame);
    }
}
