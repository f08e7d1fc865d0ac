package io.tierledger.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.customers.CustomerStatus;
import io.tierledger.contracts.scores.Ranked;
import io.tierledger.platform.bytes.UnreadableBytes;
import io.tierledger.specification.stored.GoldenBytes;
import io.tierledger.specification.stored.KeptForms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What scoring-service tells of the past has one form, which the other end knows by its number. */
class FormOfThePastTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void a_past_with_all_there_is_to_tell_has_its_form() {
        GoldenBytes.of("past", 2).isWrittenAndRead(told(), FormOfThePastTest::heard);
    }

    @Test
    void the_form_has_its_file_and_nobody_else_writes_it() throws IOException {
        KeptForms forms = KeptForms.below("io.tierledger.past");
        forms.haveAFileEach();
        forms.areWrittenByWhoBearsThem();
    }

    @Test
    void a_past_of_another_form_is_refused_with_words() {
        byte[] header = frame(PastForm.header(new PastForm.Header(FIRST, FIRST, FIRST, 1)));
        header[1] = 3;
        assertThatThrownBy(() -> PastForm.hear(header, new HeardPast(FIRST)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("the past is kept in form 3, which this version does not know");
    }

    @Test
    void a_frame_that_is_cut_short_is_refused_with_words() {
        byte[] progress = frame(PastForm.progress(1, 1_000));
        assertThatThrownBy(() -> PastForm.hear(Arrays.copyOf(progress, progress.length - 1), new HeardPast(FIRST)))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("the past is cut short");
    }

    @Test
    void statuses_keep_their_numbers() {
        assertThat(List.of(CustomerStatus.values()).toString())
                .isEqualTo("[SUSPECT, PROSPECT, ACTIVE, INACTIVE, LOST, INSOLVENT, BLOCKED, REMOVED]");
        assertThat(CustomerStatus.values()).extracting(CustomerStatus::number).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThatThrownBy(() -> CustomerStatus.numbered(8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] told() {
        PastCardBytes card = new PastCardBytes();
        card.begin(true, false);
        card.measured(4, true, false, 31, new BigDecimal("-84210.05"));
        card.scored(2, false, true, 9);
        card.scored(1, false, false, null);
        PastCardBytes ranked = new PastCardBytes();
        ranked.begin(false, true);
        ranked.scored(4, false, false, null);
        ranked.scored(2, false, false, null);
        ranked.scored(1, true, true, null);
        ranked.ranked(new Ranked(FIRST, 1_000, 17, List.of(10, 50, 1_000)));
        int day = (int) FIRST.toEpochDay();
        PastEntries entries = new PastEntries();
        entries.begin(day);
        entries.status(day, CustomerStatus.PROSPECT, true);
        entries.both(day + 1, card);
        entries.status(day + 1, CustomerStatus.ACTIVE, false);
        entries.published(day + 40, ranked);
        entries.draft(day + 400, card);
        PastCustomers customers = new PastCustomers(64);
        customers.add("K-é", 84_210_05, null, entries);
        entries.begin(day);
        entries.both(day, ranked);
        customers.add("K2", -1, 5L, entries);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(PastForm.header(new PastForm.Header(FIRST, FIRST.plusYears(2), FIRST.plusYears(1), 3)));
        all.writeBytes(PastForm.progress(7, 24));
        all.writeBytes(PastForm.customers(3, customers));
        all.writeBytes(PastForm.end());
        return all.toByteArray();
    }

    private static Object heard(byte[] told) {
        HeardPast heard = new HeardPast(FIRST);
        ByteArrayInputStream line = new ByteArrayInputStream(told);
        try (PastFrames frames = new PastFrames(line)) {
            while (line.available() > 0) {
                PastForm.hear(frames.next(), heard);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return heard;
    }

    private static byte[] frame(byte[] framed) {
        return Arrays.copyOfRange(framed, Integer.BYTES, framed.length);
    }
}
