package io.tierledger.tier.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden tables: {@code x} is withheld, {@code .} is no cell; rows are divided by strokes. */
class WithheldTest {

    @ParameterizedTest
    @CsvSource({
        "nothing is few,                              5 6 7,                  5 6 7",
        "one and four are few and five is not,        1 4 5,                  x x 5",
        "one alone takes the next smallest along,     3 9 8,                  x 9 x",
        "two alone together are enough,               3 9 2,                  x 9 x",
        "the first of equals,                         9 4 9,                  x x 9",
        "nobody tells nothing and is no next,         0 4 0 7 9,              0 x 0 x 9",
        "unless no other is left,                     0 4 0,                  x x 0",
        "nobody at all,                               0 0,                    0 0",
    })
    void rows(String why, String cells, String told) {
        assertThat(told(cells)).as(why).isEqualTo(told);
    }

    @Test
    void what_is_withheld_beside_another_is_not_alone_in_its_column_either() {
        // 3 is few; 9 goes with it in its row and 9 in its column, 7 with the first of these, and 8 and 6 beside what
        // is alone then
        assertThat(told("20 3 9 / 8 40 7 / 6 9 50")).isEqualTo("20 x x / x 40 x / x x 50");
        assertThat(told("20 9 9 / 9 40 7 / 6 9 50")).as("none is few").isEqualTo("20 9 9 / 9 40 7 / 6 9 50");
        assertThat(told("20 3 4 / 8 40 7 / 6 2 1")).as("none is alone").isEqualTo("20 x x / 8 40 7 / 6 x x");
    }

    @Test
    void what_is_no_cell_is_never_taken_along() {
        assertThat(told("30 3 20 / 40 30 20 / 9 12 .")).isEqualTo("x x x / 40 x x / x x .");
    }

    @Test
    void no_total_tells_one_of_any_table() {
        Random random = new Random(7);
        for (int n = 0; n < 2_000; n++) {
            int size = 2 + random.nextInt(5);
            long[][] cells = new long[size][size];
            for (long[] row : cells) {
                Arrays.setAll(row, i -> random.nextInt(3) == 0 ? 0 : random.nextInt(12));
            }
            Withheld withheld = Withheld.in(cells);
            for (int line = 0; line < size; line++) {
                int inRow = 0;
                int inColumn = 0;
                for (int i = 0; i < size; i++) {
                    inRow += withheld.at(line, i) ? 1 : 0;
                    inColumn += withheld.at(i, line) ? 1 : 0;
                    assertThat(withheld.at(line, i) || cells[line][i] == 0 || cells[line][i] > 4)
                            .isTrue();
                }
                assertThat(inRow).as(Arrays.deepToString(cells)).isNotEqualTo(1);
                assertThat(inColumn).as(Arrays.deepToString(cells)).isNotEqualTo(1);
            }
        }
    }

    @Test
    void amounts_tell_their_leading_digits() {
        assertThat(Digits.three(123_456)).isEqualTo(123_000);
        assertThat(Digits.three(-123_556)).isEqualTo(-124_000);
        assertThat(Digits.three(99)).isEqualTo(99);
        assertThat(Digits.three(0)).isZero();
        assertThat(Digits.twoUp(12_345)).isEqualTo(13_000);
        assertThat(Digits.twoUp(-12_345)).isEqualTo(-12_000);
        assertThat(Digits.twoUp(12)).isEqualTo(12);
        assertThat(Digits.twoUp(0)).isZero();
    }

    private static String told(String table) {
        String[] rows = table.split(" / ");
        long[][] cells = new long[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            cells[row] = Arrays.stream(rows[row].split(" "))
                    .mapToLong(cell -> cell.equals(".") ? -1 : Long.parseLong(cell))
                    .toArray();
        }
        Withheld withheld = Withheld.in(cells);
        StringBuilder told = new StringBuilder();
        for (int row = 0; row < rows.length; row++) {
            told.append(row == 0 ? "" : " / ");
            for (int column = 0; column < cells[row].length; column++) {
                long cell = cells[row][column];
                told.append(column == 0 ? "" : " ").append(withheld.at(row, column) ? "x" : cell < 0 ? "." : cell);
            }
        }
        return told.toString();
    }
}
