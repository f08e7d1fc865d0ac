package io.tierledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 6962: the test data that came with it (certificate-transparency, {@code merkletree}), and the example of its section 2.1.3. */
class PublishedVectorsTest {
    private static final List<byte[]> LEAVES = List.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static Tree tree(int size) {
        return InMemory.of(LEAVES.stream().map(Hash::leaf).toList()).tree(size);
    }

    @Test
    void roots() {
        assertThat(tree(0).root().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= LEAVES.size(); size++) {
            assertThat(tree(size).root().hex()).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void paths_of_inclusion() {
        assertThat(hex(tree(8).inclusion(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree(8).inclusion(5)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void proofs_of_consistency() {
        assertThat(hex(tree(8).consistency(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(tree(5).consistency(2)))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    /** In the letters of the RFC: leaves a b c d e f, and j for the seventh; g h i; k l over them. */
    @Test
    void the_example_with_seven_leaves() {
        List<Hash> leaves = LEAVES.stream().map(Hash::leaf).toList();
        Hash a = leaves.get(0);
        Hash b = leaves.get(1);
        Hash c = leaves.get(2);
        Hash d = leaves.get(3);
        Hash j = leaves.get(6);
        Hash g = Hash.node(a, b);
        Hash h = Hash.node(c, d);
        Hash i = Hash.node(leaves.get(4), leaves.get(5));
        Hash k = Hash.node(g, h);
        Hash l = Hash.node(i, j);
        assertThat(tree(7).root()).isEqualTo(Hash.node(k, l));
        assertThat(tree(7).inclusion(0)).containsExactly(b, h, l);
        assertThat(tree(7).inclusion(3)).containsExactly(c, g, l);
        assertThat(tree(7).inclusion(4)).containsExactly(leaves.get(5), j, k);
        assertThat(tree(7).inclusion(6)).containsExactly(i, k);
        assertThat(tree(7).consistency(3)).containsExactly(c, d, g, l);
        assertThat(tree(7).consistency(4)).containsExactly(l);
        assertThat(tree(7).consistency(6)).containsExactly(i, j, k);
    }

    private static List<String> hex(List<Hash> proof) {
        return Arrays.asList(proof.stream().map(Hash::hex).toArray(String[]::new));
    }
}
