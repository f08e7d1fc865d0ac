package io.tierledger.verifier;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Note;

/** A note, and what it says. */
record Signed(Note note, Checkpoint checkpoint) {

    /** @throws IllegalArgumentException for a note that is none of a ledger */
    static Signed of(Note note) {
        return new Signed(note, Checkpoint.read(note.text()));
    }
}
