package io.tierledger.customer.importing.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.orders.OrderTerms;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows come back in order of day and, within a day, of line; whatever their order was and whether they fit in memory. */
class SortingAFileTest {
    private static final int MORE_THAN_FITS = 3 * Spool.IN_MEMORY + 17;

    private static KeptRow<OrderTerms> row(long line, int day) {
        LocalDate on = LocalDate.ofEpochDay(day);
        Long cost = line % 3 == 0 ? Long.valueOf(line) : null;
        String kind = line % 5 == 0 ? "vacature ë" : null;
        return new KeptRow<>(
                line, day, new OrderTerms("O" + line, "K1", on, 12_50, "EUR", null, cost, null, kind, "groep"));
    }

    private static List<KeptRow<OrderTerms>> sorted(List<KeptRow<OrderTerms>> rows) throws IOException {
        List<KeptRow<OrderTerms>> found = new ArrayList<>();
        try (Spool<OrderTerms> spool = new Spool<>(new OrderPacking())) {
            rows.forEach(spool::add);
            Run.Rows<OrderTerms> back = spool.rows();
            for (KeptRow<OrderTerms> kept = back.next(); kept != null; kept = back.next()) {
                found.add(kept);
            }
        }
        return found;
    }

    private static void assertSorted(List<KeptRow<OrderTerms>> rows) throws IOException {
        List<KeptRow<OrderTerms>> expected = new ArrayList<>(rows);
        expected.sort(Comparator.<KeptRow<OrderTerms>>comparingInt(KeptRow::day).thenComparingLong(KeptRow::line));
        assertThat(sorted(rows)).isEqualTo(expected);
    }

    private static List<KeptRow<OrderTerms>> rows(int count, java.util.function.IntUnaryOperator day) {
        List<KeptRow<OrderTerms>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i + 2, day.applyAsInt(i)));
        }
        return rows;
    }

    @Test
    void few_rows_newest_first() throws IOException {
        assertSorted(rows(24, i -> 16_000 - i / 2));
    }

    @Test
    void more_rows_than_fit_in_memory_newest_first() throws IOException {
        assertSorted(rows(MORE_THAN_FITS, i -> 20_000 - i / 7));
    }

    @Test
    void more_rows_than_fit_in_memory_in_any_order() throws IOException {
        Random random = new Random(80);
        assertSorted(rows(MORE_THAN_FITS, i -> 15_000 + random.nextInt(700)));
    }

    @Test
    void more_rows_than_fit_in_memory_in_order_but_for_the_last() throws IOException {
        assertSorted(rows(MORE_THAN_FITS, i -> i == MORE_THAN_FITS - 1 ? 0 : 15_000 + i / 7));
    }

    @Test
    void a_file_in_order_comes_back_as_it_is() throws IOException {
        assertSorted(rows(MORE_THAN_FITS, i -> 15_000 + i / 7));
    }
}
