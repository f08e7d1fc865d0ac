package io.tierledger.gateway;

import io.tierledger.ledger.Checkpoint;
import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Note;
import io.tierledger.ledger.Row;
import io.tierledger.ledger.SignerKey;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import io.tierledger.ledger.files.Growing;
import io.tierledger.ledger.files.LedgerFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Proof of a change in a ledger of {@value #SIZE} events, as a service answers it, and as somebody altered it. */
record AProof(String leaf, String entry, List<String> proof, String checkpoint) {
    static final int SIZE = 700;
    static final int POSITION = 300;
    static final String STREAM = "placement:K1:curry-pyramid";
    static final String ORIGIN = "tierledger/tier";
    static final SignerKey KEY = new SignerKey(ORIGIN, new byte[SignerKey.SEED]);

    /** @param directory of the files of the ledger, for now */
    static AProof in(Path directory) {
        LedgerFiles files = new LedgerFiles(directory);
        Growing growing = new Growing(files, 0);
        for (int position = 1; position <= SIZE; position++) {
            growing.add(event(position));
        }
        growing.flush();
        Tree tree = new Tree(SIZE, files);
        byte[] entry =
                files.entries(Tile.with(POSITION - 1, Tile.ENTRIES, SIZE)).get((POSITION - 1) % Tile.WIDTH);
        return new AProof(
                tree.leaf(POSITION - 1).base64(),
                new String(entry, StandardCharsets.UTF_8),
                Hash.base64(tree.inclusion(POSITION - 1)),
                Note.signed(new Checkpoint(ORIGIN, SIZE, growing.root()).text(), KEY)
                        .toString());
    }

    private static Entry event(int position) {
        String stream = position == POSITION ? STREAM : "placement:K%d:curry-pyramid".formatted(position);
        return new Row(position, stream, 0, "tier-promoted", "2", "id", "time", new byte[0], new byte[position])
                .entry();
    }

    /** With one bit of one byte turned, of what is base64. */
    static String turned(String base64, int at) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[at] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    AProof withLeaf(String other) {
        return new AProof(other, entry, proof, checkpoint);
    }

    AProof withEntry(String other) {
        return new AProof(leaf, other, proof, checkpoint);
    }

    AProof withPath(List<String> other) {
        return new AProof(leaf, entry, other, checkpoint);
    }

    AProof withCheckpoint(String other) {
        return new AProof(leaf, entry, proof, other);
    }

    AProof withHashTurned(int n, int at) {
        List<String> other = new ArrayList<>(proof);
        other.set(n, turned(other.get(n), at));
        return withPath(other);
    }

    /** @param at byte of what stands behind the name in the line of the signature: 4 of the key's hash, 64 of the signature */
    AProof withSignatureTurned(int at) {
        int from = checkpoint.lastIndexOf(' ') + 1;
        return withCheckpoint(checkpoint.substring(0, from)
                + turned(checkpoint.substring(from).strip(), at) + "\n");
    }

    String json() {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "event", POSITION,
                        "index", POSITION - 1,
                        "size", SIZE,
                        "leaf", leaf,
                        "entry", entry,
                        "proof", proof,
                        "checkpoint", checkpoint));
    }
}
