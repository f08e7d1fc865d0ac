package io.tierledger.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingNumbersTest {
    private final Numbers plain = new Numbers(Locale.ROOT);
    private final Numbers dutch = new Numbers(Locale.forLanguageTag("nl"));

    @Test
    void reads_plain_english_and_dutch_amounts() throws BadValue {
        assertThat(plain.minor("a", "1234.56", 2)).isEqualTo(123456);
        assertThat(plain.minor("a", "1,234.5", 2)).isEqualTo(123450);
        assertThat(plain.minor("a", "-7", 2)).isEqualTo(-700);
        assertThat(dutch.minor("a", "1.234,56", 2)).isEqualTo(123456);
        assertThat(dutch.minor("a", "1.234", 2)).isEqualTo(123400);
        assertThat(dutch.minor("a", "12,5", 2)).isEqualTo(1250);
        assertThat(plain.minor("a", "1200", 0)).isEqualTo(1200);
        assertThat(plain.minor("a", "1.500", 2)).isEqualTo(150);
    }

    @Test
    void refuses_what_is_no_amount_of_the_currency() {
        for (String wrong :
                new String[] {"", "12.", ".", "1,23.4", "12,34", "1e9", "NaN", "--1", "1 2", "0x1", "12.34.5"}) {
            assertThatThrownBy(() -> plain.minor("a", wrong, 2)).as(wrong).isInstanceOf(BadValue.class);
        }
        assertThatThrownBy(() -> dutch.minor("a", "1234.56", 2)).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> plain.minor("a", "1.005", 2)).hasMessageContaining("decimals");
        assertThatThrownBy(() -> plain.minor("a", "1.5", 0)).hasMessageContaining("decimals");
        assertThatThrownBy(() -> plain.minor("a", "99999999999999999999", 2)).hasMessageContaining("large");
    }

    @Test
    void an_amount_may_have_its_currency_beside_it() throws BadValue {
        for (String text :
                new String[] {"€ 1.234,56", "€1.234,56", "1.234,56 EUR", "EUR 1.234,56", "1.234,56€", "1 234,56"}) {
            assertThat(dutch.minor("a", text, 2, "EUR")).as(text).isEqualTo(123456);
        }
        assertThat(plain.minor("a", "$1,234.50", 2, "USD")).isEqualTo(123450);
        assertThat(dutch.minor("a", "€ 12,-", 2, "EUR")).isEqualTo(1200);
        assertThat(dutch.minor("a", "12,--", 2, "EUR")).isEqualTo(1200);
    }

    @Test
    void another_currency_than_the_one_it_would_be_read_in_is_refused() {
        for (String text : new String[] {"$ 12", "12 USD", "£12"}) {
            assertThatThrownBy(() -> dutch.minor("a", text, 2, "EUR")).as(text).hasMessageContaining("EUR");
        }
    }

    @Test
    void ledgers_write_what_is_below_zero_in_their_own_ways() throws BadValue {
        for (String text :
                new String[] {"-12,50", "12,50-", "(12,50)", "€ -12,50", "-€ 12,50", "\u221212,50", "(€ 12,50)"}) {
            assertThat(dutch.minor("a", text, 2, "EUR")).as(text).isEqualTo(-1250);
        }
        for (String wrong :
                new String[] {"(12,50", "12,50)", "(-12,50)", "--12,50", "-12,50-", "€", "EUR", "NaN", "12,5,-"}) {
            assertThatThrownBy(() -> dutch.minor("a", wrong, 2, "EUR"))
                    .as(wrong)
                    .isInstanceOf(BadValue.class);
        }
    }

    @Test
    void thousands_may_be_parted_by_blanks_and_apostrophes() throws BadValue {
        Numbers swiss = new Numbers(Locale.forLanguageTag("de-CH"));
        assertThat(swiss.minor("a", "1'234'567.50", 2)).isEqualTo(123456750);
        assertThat(swiss.minor("a", "1\u2019234.5", 2)).isEqualTo(123450);
        assertThat(dutch.minor("a", "1 234 567,5", 2)).isEqualTo(123456750);
    }

    @Test
    void a_number_that_could_be_a_thousand_or_a_decimal_is_refused_when_nobody_said_which() throws BadValue {
        assertThatThrownBy(() -> plain.minor("a", "1,234", 2)).hasMessageContaining("thousand or a decimal");
        assertThat(plain.minor("a", "1,234,567", 2)).isEqualTo(123456700);
        Numbers english = new Numbers(Locale.ENGLISH);
        assertThat(english.minor("a", "1,234", 2)).isEqualTo(123400);
        assertThatThrownBy(() -> english.minor("a", "12,50", 2)).isInstanceOf(BadValue.class);
        assertThatThrownBy(() -> english.minor("a", "1,234", 2)).hasMessageContaining("thousand or a decimal");
    }

    @Test
    void three_digits_behind_a_point_are_in_doubt_where_nobody_said_and_no_line_shows_what_it_is() throws BadValue {
        Numbers file = new Numbers(Locale.ROOT);
        String[] texts = {"1.000", "250.000", "\u20ac 12.500", "7", "0.5000"};
        for (int line = 1; line < 5; line++) {
            file.at(line);
            file.minor("amount", texts[line - 1], 2, "EUR");
        }
        for (int line = 1; line < 4; line++) {
            assertThat(file.doubt(line))
                    .isNotNull()
                    .satisfies(error -> assertThat(error.code()).isEqualTo("number-ambiguous"));
        }
        assertThat(file.doubt(4)).isNull();
        file.at(5);
        file.minor("amount", texts[4], 2, "EUR");
        assertThat(file.doubt(1))
                .as("a line shows that the point is of decimals")
                .isNull();
        file.at(6);
        assertThatThrownBy(() -> file.minor("amount", "12,50", 2)).isInstanceOf(BadValue.class);
        assertThat(file.doubt(1)).as("another shows that the comma is").isNotNull();
        for (String thousands : new String[] {"1.500.000", "1.234,56", "1.500.000,5"}) {
            Numbers mixed = new Numbers(Locale.ROOT);
            mixed.at(1);
            mixed.minor("amount", "1.500", 2);
            mixed.at(2);
            mixed.minor("amount", "12.5", 2);
            assertThat(mixed.doubt(1)).isNull();
            assertThatThrownBy(() -> mixed.minor("amount", thousands, 2)).isInstanceOf(BadValue.class);
            assertThat(mixed.doubt(1)).as(thousands).isNotNull();
        }
    }

    @Test
    void a_point_needs_no_other_line_where_it_cannot_be_one_of_thousands() throws BadValue {
        Numbers english = new Numbers(Locale.ENGLISH);
        assertThat(english.minor("a", "1.000", 2)).isEqualTo(100);
        assertThat(english.doubt(0)).as("declared").isNull();
        Numbers file = new Numbers(Locale.ROOT);
        file.minor("a", Numbers.typed("1.000", '.'), 2);
        file.minor("a", "1234.500", 2);
        file.decimal("rate", "1.125");
        file.minor("a", "1.234", 3, "BHD");
        assertThat(file.doubt(0)).isNull();
    }

    @Test
    void a_decimal_comma_that_nobody_declared_is_told_how_to_be() {
        for (String comma : new String[] {"12,5", "12,50", "-0,5", "1.234,56"}) {
            assertThatThrownBy(() -> plain.minor("a", comma, 2))
                    .as(comma)
                    .hasMessageContaining("locale=nl")
                    .extracting(wrong -> ((BadValue) wrong).code())
                    .isEqualTo("decimal-comma");
        }
    }

    @Test
    void a_thousand_is_in_doubt_when_a_later_line_has_the_other_sign_for_decimals() throws BadValue {
        Numbers english = new Numbers(Locale.ENGLISH);
        english.at(2);
        assertThat(english.minor("amount", "1,234", 2)).isEqualTo(123400);
        english.at(3);
        assertThat(english.minor("amount", "1,234.50", 2)).isEqualTo(123450);
        assertThat(english.doubt(2)).as("nothing speaks against it").isNull();
        english.at(4);
        assertThatThrownBy(() -> english.minor("amount", "12,50", 2)).isInstanceOf(BadValue.class);
        assertThat(english.doubt(2)).isNotNull().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.field()).isEqualTo("amount");
            assertThat(error.code()).isEqualTo("number-ambiguous");
        });
        assertThat(english.doubt(3)).isNull();
    }

    @Test
    void what_nobody_counts_in_thousands_has_no_sign_for_thousands_alone() throws BadValue {
        for (String ambiguous : new String[] {"1.125", "-1.125", "14.000"}) {
            assertThatThrownBy(() -> dutch.decimal("rate", ambiguous)).hasMessageContaining("thousand or a decimal");
            assertThatThrownBy(() -> dutch.few("days", ambiguous, 0)).hasMessageContaining("thousand or a decimal");
        }
        assertThat(dutch.decimal("rate", "1,125")).isEqualByComparingTo("1.125");
        assertThat(dutch.decimal("rate", "1.234,5")).isEqualByComparingTo("1234.5");
        assertThat(dutch.few("hours", "36,5", 2)).isEqualTo(3650);
    }
}
