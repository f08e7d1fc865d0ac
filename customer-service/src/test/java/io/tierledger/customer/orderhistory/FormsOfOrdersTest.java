package io.tierledger.customer.orderhistory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Orders keep the form they were kept in. */
class FormsOfOrdersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void orders_have_their_form() {
        Entry whole =
                new Entry("K-é", 7, true, "O1", 1, DAY, 100_00, "EUR", 110_00, "USD", 60_00L, "web", "SALE", "A", true);
        Entry sparse = new Entry(
                "K2",
                1L << 40,
                false,
                "O2",
                -2,
                DAY.plusDays(1),
                -50_00,
                "EUR",
                -50_00,
                "EUR",
                null,
                null,
                null,
                null,
                false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EntryBytes.append(bytes, EntryBytes.of(whole));
        EntryBytes.append(bytes, EntryBytes.of(sparse));
        GoldenBytes.of("orders-bought", 1).isWrittenAndRead(bytes.toByteArray(), FormsOfOrdersTest::said);
    }

    @Test
    void orders_of_before_forms_are_read() {
        GoldenBytes.of("orders-bought", 0).isRead(FormsOfOrdersTest::said);
    }

    @Test
    void those_that_are_not_wanted_are_passed_over_in_both_forms() {
        for (int form = 0; form < 2; form++) {
            List<Entry> found = new ArrayList<>();
            EntryBytes.read(GoldenBytes.of("orders-bought", form).bytes(), "K2"::equals, found::add);
            assertThat(found).extracting(Entry::orderId).containsExactly("O2");
        }
    }

    @Test
    void a_form_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> said(new byte[] {2, 0, 0, 0, 0}))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a stretch of orders is kept in form 2, which this version does not know");
    }

    @Test
    void orders_that_are_cut_short_are_refused_with_words() {
        byte[] whole = GoldenBytes.of("orders-bought", 1).bytes();
        assertThatThrownBy(() -> said(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a stretch of orders is cut short");
    }

    private static String said(byte[] bytes) {
        List<Entry> read = new ArrayList<>();
        EntryBytes.read(bytes, read::add);
        return read.stream().map(Entry::toString).collect(Collectors.joining("\n"));
    }
}
