package io.tierledger.platform.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BytesTest {
    private static final LocalDate DAY = LocalDate.of(2013, 3, 2);

    @Test
    void every_part_comes_back_as_it_was_written() {
        ByteReader in = new ByteReader(new ByteWriter(7, 0)
                .flag(true)
                .number(-3)
                .inTwo(65_535)
                .inFour(-4)
                .inEight(Long.MIN_VALUE)
                .day(DAY)
                .day(null)
                .decimal(new BigDecimal("-84210.05"))
                .text("é𝄞")
                .textOrNull(null)
                .textOrNull("")
                .wordOrNull(null)
                .wordOrNull("K1")
                .block(new byte[] {1, 2})
                .written());
        assertThat(in.flags()).isEqualTo(7);
        assertThat(in.flag()).isTrue();
        assertThat(in.small()).isEqualTo(-3);
        assertThat(in.inTwo()).isEqualTo(65_535);
        assertThat(in.inFour()).isEqualTo(-4);
        assertThat(in.inEight()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.day()).isEqualTo(DAY);
        assertThat(in.dayOrNull()).isNull();
        assertThat(in.decimal()).isEqualTo("-84210.05");
        assertThat(in.text()).isEqualTo("é𝄞");
        assertThat(in.textOrNull()).isNull();
        assertThat(in.textOrNull()).isEmpty();
        assertThat(in.wordOrNull()).isNull();
        assertThat(in.wordOrNull()).isEqualTo("K1");
        assertThat(in.block()).containsExactly(1, 2);
        assertThat(in.hasMore()).isFalse();
    }

    @Test
    void numbers_of_any_size_come_back_and_small_ones_are_short() {
        Random random = new Random(5);
        long[] numbers = random.longs(2_000).map(n -> n >> random.nextInt(64)).toArray();
        ByteWriter out = new ByteWriter(0);
        for (long number : numbers) {
            out.number(number);
        }
        ByteReader in =
                new ByteReader(out.number(Long.MIN_VALUE).number(Long.MAX_VALUE).written());
        for (long number : numbers) {
            assertThat(in.number()).isEqualTo(number);
        }
        assertThat(in.number()).isEqualTo(Long.MIN_VALUE);
        assertThat(in.number()).isEqualTo(Long.MAX_VALUE);
        assertThat(new ByteWriter(0).number(-64).number(63).length()).isEqualTo(2);
        assertThat(hex(new ByteWriter(0).number(150))).isEqualTo("ac02");
    }

    @Test
    void a_word_is_written_as_java_writes_it() throws IOException {
        for (String word : List.of("", "K1", "é", "a\0b", "𝄞 clef", "x".repeat(65_535), "é".repeat(32_767))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DataOutputStream(bytes).writeUTF(word);
            assertThat(new ByteWriter(0).word(word).written()).isEqualTo(bytes.toByteArray());
            assertThat(new ByteReader(bytes.toByteArray()).word()).isEqualTo(word);
        }
    }

    @Test
    void what_others_wrote_is_appended_compared_and_cut() {
        ByteWriter one = new ByteWriter(1, 0).text("same");
        ByteWriter other = new ByteWriter(2, 0).text("same");
        assertThat(one.equalsFrom(1, other, 1)).isTrue();
        assertThat(one.equalsFrom(0, other, 0)).isFalse();
        assertThat(hex(new ByteWriter(3, 0).append(one, 1))).isEqualTo("030873616d65");
        one.cutTo(1);
        assertThat(hex(one)).isEqualTo("01");
    }

    @Test
    void what_is_cut_short_is_refused_wherever_it_was_cut() {
        byte[] whole = new ByteWriter(1, 0)
                .number(1_000_000)
                .text("text")
                .word("word")
                .day(DAY)
                .decimal(BigDecimal.TEN)
                .written();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> UnreadableBytes.readWhole("a trial", cut, BytesTest::trial))
                    .isInstanceOf(UnreadableBytes.class)
                    .hasMessage("a trial is cut short");
        }
        byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
        assertThatThrownBy(() -> UnreadableBytes.readWhole("a trial", longer, BytesTest::trial))
                .hasMessage("a trial goes on after its end");
        assertThat(UnreadableBytes.readWhole("a trial", whole, BytesTest::trial))
                .isEqualTo(List.of(1, 1_000_000L, "text", "word", DAY, BigDecimal.TEN));
    }

    private static List<Object> trial(ByteReader in) {
        return List.of(in.flags(), in.number(), in.text(), in.word(), in.day(), in.decimal());
    }

    @Test
    void a_number_without_an_end_is_refused() {
        byte[] endless = HexFormat.of().parseHex("ff".repeat(11));
        assertThatThrownBy(() -> UnreadableBytes.readWhole("a number", endless, ByteReader::number))
                .isInstanceOf(UnreadableBytes.class)
                .hasMessage("a number says what this version does not understand");
    }

    private static String hex(ByteWriter out) {
        return HexFormat.of().formatHex(out.written());
    }
}
