package io.tierledger.platform.proving;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;

/** A note, and what it says. */
record SignedSize(Note note, Checkpoint checkpoint) {

    /** @throws IllegalArgumentException for a note that is none of a ledger */
    static SignedSize of(Note note) {
        return new SignedSize(note, Checkpoint.read(note.text()));
    }

    long size() {
        return checkpoint.size();
    }

    Hash root() {
        return checkpoint.root();
    }

    boolean isOf(long size, Hash root) {
        return size() == size && root().equals(root);
    }
}
