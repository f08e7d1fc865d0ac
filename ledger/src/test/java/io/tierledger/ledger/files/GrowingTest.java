package io.tierledger.ledger.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.ledger.Entry;
import io.tierledger.ledger.Hash;
import io.tierledger.ledger.Proofs;
import io.tierledger.ledger.Tile;
import io.tierledger.ledger.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTest {
    @TempDir
    private Path directory;

    private LedgerFiles files;

    @BeforeEach
    void files() {
        files = new LedgerFiles(directory.resolve("ledger/customer"));
    }

    private static Entry entry(long position) {
        return new Entry(
                position, "order:O" + position, 0, "order-placed", "1", Hash.leaf(new byte[] {(byte) position}));
    }

    private Growing grown(long from, long to) {
        Growing growing = new Growing(files, from);
        for (long position = from + 1; position <= to; position++) {
            growing.add(entry(position));
        }
        growing.flush();
        return growing;
    }

    @Test
    void however_it_was_broken_off_the_same_files_come_of_it() {
        long[] ends = {1, 2, 255, 256, 257, 600, 70_000};
        long from = 0;
        for (long end : ends) {
            Growing growing = grown(from, end);
            assertThat(new Tree(end, files).root()).isEqualTo(growing.root());
            grown(from, end + 300); // and these were lost
            from = end;
        }
        LedgerFiles atOnce = new LedgerFiles(directory.resolve("other"));
        Growing whole = new Growing(atOnce, 0);
        for (long position = 1; position <= from; position++) {
            whole.add(entry(position));
        }
        whole.flush();
        assertThat(new Tree(from, files).root()).isEqualTo(whole.root());
        for (long index = 0; index * Tile.WIDTH < from; index++) {
            Tile bundle = Tile.with(index * Tile.WIDTH, Tile.ENTRIES, from);
            assertThat(files.entries(bundle)).hasSize(bundle.width()).containsExactlyElementsOf(atOnce.entries(bundle));
            Tile hashes = Tile.with(index * Tile.WIDTH, 0, from);
            assertThat(files.hashes(hashes)).isEqualTo(atOnce.hashes(hashes));
        }
    }

    @Test
    void a_reader_finds_the_earlier_trees_in_the_later_files() {
        Growing growing = new Growing(files, 0);
        Hash earlier = Hash.OF_NOTHING;
        for (long position = 1; position <= 1_000; position++) {
            growing.add(entry(position));
            if (position == 300) {
                earlier = growing.root();
            }
        }
        growing.flush();
        Tree tree = new Tree(1_000, files);
        assertThat(new Tree(300, files).root()).isEqualTo(earlier);
        assertThat(Proofs.isContinued(300, earlier, 1_000, tree.root(), tree.consistency(300)))
                .isTrue();
        assertThat(Proofs.includes(entry(299).leaf(), 298, 1_000, tree.root(), tree.inclusion(298)))
                .isTrue();
    }

    @Test
    void full_bundles_are_packed_and_others_may_not_look_in() throws Exception {
        grown(0, 300);
        Path own = directory.resolve("ledger/customer");
        assertThat(own.resolve("tile/entries/000.gz")).exists();
        assertThat(own.resolve("tile/entries/000")).doesNotExist();
        assertThat(own.resolve("tile/entries/001")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_is_not_there_is_said() {
        grown(0, 10);
        assertThatThrownBy(() -> files.hashes(new Tile(0, 0, 11))).hasMessageContaining("tile/0/000.p/11");
        assertThatThrownBy(() -> files.entries(new Tile(Tile.ENTRIES, 1, 1))).hasMessageContaining("entries/001.p/1");
        assertThatThrownBy(() -> new Growing(files, 11)).isInstanceOf(IllegalStateException.class);
        assertThat(files.note()).isEmpty();
        assertThat(List.of(directory.resolve("ledger/customer").toFile().list()))
                .containsExactly("tile");
    }
}
