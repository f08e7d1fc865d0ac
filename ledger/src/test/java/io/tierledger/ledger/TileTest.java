package io.tierledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 5, 8, tile/0/005.p/8",
        "0, 999, 256, tile/0/999",
        "0, 1067, 256, tile/0/x001/067",
        "1, 1234067, 1, tile/1/x001/x234/067.p/1",
        "-1, 0, 17, tile/entries/000.p/17",
        "-1, 1000, 256, tile/entries/x001/000"
    })
    void it_is_named_as_the_standard_names_it(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.read(path.substring("tile/".length()))).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/0000",
                "0/1067",
                "0/x000/067",
                "0/x001/67",
                "00/000",
                "64/000",
                "entries/000.p/0",
                "entries/000.p/256",
                "0/000.p/007",
                "0/000.p/",
                "entry/000",
                "0/../000",
                "0/x001/067/000",
                "-1/000"
            })
    void what_is_named_otherwise_is_none(String path) {
        assertThat(Tile.read(path)).isEmpty();
    }

    @Test
    void a_tree_has_what_is_full_and_what_its_edge_has() {
        assertThat(new Tile(0, 0, 256).isIn(255)).isFalse();
        assertThat(new Tile(0, 0, 255).isIn(255)).isTrue();
        assertThat(new Tile(0, 0, 256).isIn(256)).isTrue();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(256)).isTrue();
        assertThat(new Tile(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(Tile.ENTRIES, 1, 44).isIn(300)).isTrue();
        assertThat(new Tile(Tile.ENTRIES, 1, 45).isIn(300)).isFalse();
    }

    @Test
    void a_bundle_reads_as_it_was_written() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1}, new byte[300]);
        byte[] bundle = Bundle.of(entries);
        assertThat(bundle).hasSize(2 + 3 + 302).startsWith(0, 0, 0, 1, 1, 1, 44);
        assertThat(Bundle.read(bundle)).containsExactlyElementsOf(entries);
    }
}
