package io.tierledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Row GOLDEN = new Row(1, "x:K 1", 0, "n", "1", "a", "b", bytes("{}"), bytes("{}"));

    @Test
    void the_golden_leaf_is_the_one_that_another_program_computed() {
        assertThat(GOLDEN.entry().leaf().hex()).startsWith("4887f9ce0905");
        assertThat(new String(GOLDEN.entry().bytes(), StandardCharsets.UTF_8))
                .startsWith("tierledger/1\n1\nx:K%201\n0\nn\n1\n")
                .endsWith("=\n")
                .hasLineCount(7);
    }

    @Test
    void each_part_of_a_row_is_hashed_and_none_runs_into_the_next() {
        List<Row> others = List.of(
                GOLDEN,
                new Row(2, "x:K 1", 0, "n", "1", "a", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 2", 0, "n", "1", "a", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 1, "n", "1", "a", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "m", "1", "a", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "2", "a", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "1", "c", "b", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "1", "a", "c", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "1", "ab", "", bytes("{}"), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "1", "a", "b", bytes("{ "), bytes("{}")),
                new Row(1, "x:K 1", 0, "n", "1", "a", "b", bytes("{"), bytes("}{}")),
                new Row(1, "x:K 1", 0, "n", "1", "a", "b", bytes("{}"), bytes("{]")));
        Set<Hash> leaves = new HashSet<>();
        others.forEach(row -> leaves.add(row.entry().leaf()));
        assertThat(leaves).hasSameSizeAs(others);
    }

    @Test
    void an_entry_reads_as_it_was_written() {
        for (String stream : List.of("x:K 1", "customer:Hoekstra \u00e9\u20ac%", "a\nb", "~!", "", "%41")) {
            Entry entry = new Entry(47, stream, 3, "tier-promoted", "1", Hash.OF_NOTHING);
            assertThat(Entry.read(entry.bytes())).isEqualTo(entry);
        }
    }

    @Test
    void what_is_written_otherwise_is_no_entry() {
        String written = new String(GOLDEN.entry().bytes(), StandardCharsets.UTF_8);
        for (String other : List.of(
                "",
                written + "\n",
                written.replace("/1", "/2"),
                written.replace("%20", " "),
                written.replace("\n0\n", "\n00\n"))) {
            assertThatThrownBy(() -> Entry.read(bytes(other))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
