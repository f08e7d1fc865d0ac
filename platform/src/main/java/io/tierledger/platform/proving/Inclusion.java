package io.tierledger.platform.proving;

import java.util.List;

/**
 * That an event is in the tree of a note.
 *
 * @param event its position, from 1
 * @param index of its leaf, from 0
 * @param size of the tree
 * @param leaf base64, as are all hashes
 * @param entry what the leaf is the hash of: which event it is, and the hash of its stored bytes
 * @param proof the hashes that lead from leaf to root, the nearest first
 * @param checkpoint the note with the root
 */
public record Inclusion(
        long event, long index, long size, String leaf, String entry, List<String> proof, String checkpoint) {
    public Inclusion {
        proof = List.copyOf(proof);
    }
}
