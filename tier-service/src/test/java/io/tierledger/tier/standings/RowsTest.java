package io.tierledger.tier.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final LocalDate DAY = LocalDate.of(1969, 12, 30);
    private static final Instant AT = Instant.parse("2026-11-22T18:00:00.123Z");

    @Test
    void steps_come_back_as_they_were_and_twice_is_as_good_as_once() {
        Rows rows = new Rows();
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String tier = i % 7 == 0 ? null : "T" + i % 3;
            entries.add(entry(i * 10L, "m" + i % 2, "K" + i % 5, new Step(i * 10L, DAY.plusDays(i), AT.plusMillis(i), tier, i * 400_000, i % 2 == 0)));
        }
        List<Entry> read = EntryBytes.read(EntryBytes.write(entries), entries.size());
        assertThat(read).isEqualTo(entries);
        read.forEach(rows::add);
        entries.forEach(rows::add);
        assertThat(rows.find("m1", "K1").steps()).isEqualTo(entries.stream()
                .filter(e -> e.method().equals("m1") && e.customerId().equals("K1")).map(Entry::step).toList());
        assertThat(rows.find("m9", "K1")).isNull();
        assertThat(rows.find("m1", "K9")).isNull();
        assertThat(rows.last()).isEqualTo(400);
    }

    @Test
    void an_override_is_known_until_it_ends() {
        Rows rows = new Rows();
        ByHandNow byHand = new ByHandNow("A", DAY.plusYears(60), "ann", "a tender", "C");
        Step step = new Step(1, DAY, AT, "A", 1, false);
        List<Entry> kept = List.of(
                new Entry("m", "K1", step, true, byHand, false, "C"),
                new Entry("m", "K1", new Step(2, DAY, AT, "B", 2, false), false, null, false, "B"));
        EntryBytes.read(EntryBytes.write(kept), 2).forEach(rows::add);
        assertThat(rows.find("m", "K1").byHand().withoutOverride()).isEqualTo("B");
        assertThat(rows.find("m", "K1").tierAt(null, null)).isEqualTo("A");
        rows.add(new Entry("m", "K1", new Step(3, DAY, AT, "B", 3, false), true, null, true, null));
        assertThat(rows.find("m", "K1").byHand()).isNull();
        assertThat(rows.find("m", "K1").steps()).hasSize(2);
    }

    private static Entry entry(long position, String method, String customer, Step step) {
        return new Entry(method, customer, step, true, null, false, null);
    }
}
