package io.tierledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the recursion that RFC 6962, section 2.1, defines a tree by, over random logs. */
class TreeTest {

    private static List<Hash> leaves(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> {
                    byte[] entry = new byte[random.nextInt(40)];
                    random.nextBytes(entry);
                    return Hash.leaf(entry);
                })
                .limit(count)
                .toList();
    }

    /** The definition. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = 1;
        while (split * 2 < leaves.size()) {
            split *= 2;
        }
        return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    @Test
    void every_prefix_has_the_root_of_the_definition_and_each_pair_of_prefixes_is_consistent() {
        List<Hash> leaves = leaves(70, 1);
        InMemory ledger = InMemory.of(leaves);
        for (int to = 1; to <= leaves.size(); to++) {
            Tree later = ledger.tree(to);
            assertThat(later.root()).isEqualTo(root(leaves.subList(0, to)));
            for (int from = 1; from <= to; from++) {
                List<Hash> proof = later.consistency(from);
                Hash earlier = ledger.tree(from).root();
                assertThat(Proofs.isContinued(from, earlier, to, later.root(), proof))
                        .isTrue();
                assertThat(Proofs.isContinued(from, later.root(), to, earlier, proof))
                        .isEqualTo(from == to);
                assertThat(Proofs.isContinued(from - 1L, earlier, to, later.root(), proof))
                        .isFalse();
                assertThat(Proofs.isContinued(from, earlier, to, Hash.leaf(new byte[1]), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void every_leaf_is_proved_and_no_other_in_its_place() {
        List<Hash> leaves = leaves(40, 2);
        InMemory ledger = InMemory.of(leaves);
        for (int size = 1; size <= leaves.size(); size++) {
            Tree tree = ledger.tree(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.inclusion(index);
                Hash leaf = leaves.get(index);
                assertThat(tree.leaf(index)).isEqualTo(leaf);
                assertThat(Proofs.includes(leaf, index, size, tree.root(), proof))
                        .isTrue();
                assertThat(Proofs.includes(Hash.leaf(new byte[1]), index, size, tree.root(), proof))
                        .isFalse();
                assertThat(Proofs.includes(leaf, (index + 1) % (size + 1), size, tree.root(), proof))
                        .isFalse();
                assertThat(Proofs.includes(leaf, index, size, tree.root(), longer(proof)))
                        .isFalse();
            }
        }
    }

    /** Widths around the borders of tiles of the first and the second level. */
    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 66_000, 131_072})
    void across_the_borders_of_tiles(int size) {
        List<Hash> leaves = leaves(size, size);
        InMemory ledger = InMemory.of(leaves);
        Tree tree = ledger.tree(size);
        assertThat(tree.root()).isEqualTo(root(leaves));
        assertThat(ledger.edge().root()).isEqualTo(tree.root());
        Random random = new Random(size);
        for (int n = 0; n < 50; n++) {
            int index = random.nextInt(size);
            assertThat(Proofs.includes(leaves.get(index), index, size, tree.root(), tree.inclusion(index)))
                    .isTrue();
            int earlier = 1 + random.nextInt(size);
            Hash root = root(leaves.subList(0, earlier));
            assertThat(ledger.tree(earlier).root()).isEqualTo(root);
            assertThat(Proofs.isContinued(earlier, root, size, tree.root(), tree.consistency(earlier)))
                    .isTrue();
        }
    }

    @Test
    void an_edge_goes_on_where_its_tiles_end() {
        List<Hash> leaves = leaves(1_000, 3);
        for (int size : IntStream.of(0, 1, 255, 256, 300, 512, 999).toArray()) {
            InMemory before = InMemory.of(leaves.subList(0, size));
            Edge edge = new Edge(size, before, (tile, hashes) -> {});
            leaves.subList(size, leaves.size()).forEach(edge::add);
            assertThat(edge.root()).isEqualTo(root(leaves));
            assertThat(edge.size()).isEqualTo(leaves.size());
        }
    }

    @Test
    void each_changed_byte_of_a_proof_is_found() {
        List<Hash> leaves = leaves(23, 4);
        Tree tree = InMemory.of(leaves).tree(23);
        List<Hash> proof = tree.inclusion(13);
        List<Hash> continued = tree.consistency(13);
        Hash earlier = InMemory.of(leaves).tree(13).root();
        for (int n = 0; n < proof.size(); n++) {
            for (int at = 0; at < Hash.LENGTH; at++) {
                assertThat(Proofs.includes(leaves.get(13), 13, 23, tree.root(), changed(proof, n, at)))
                        .isFalse();
            }
        }
        for (int n = 0; n < continued.size(); n++) {
            for (int at = 0; at < Hash.LENGTH; at++) {
                assertThat(Proofs.isContinued(13, earlier, 23, tree.root(), changed(continued, n, at)))
                        .isFalse();
            }
        }
    }

    @Test
    void what_is_not_in_it_is_refused() {
        Tree tree = InMemory.of(leaves(5, 5)).tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.leaf(5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.OF_NOTHING);
        return longer;
    }

    private static List<Hash> changed(List<Hash> proof, int n, int at) {
        List<Hash> changed = new ArrayList<>(proof);
        byte[] bytes = proof.get(n).bytes();
        bytes[at] ^= 1;
        changed.set(n, Hash.read(bytes));
        return changed;
    }
}
