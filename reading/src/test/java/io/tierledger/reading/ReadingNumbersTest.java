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
}
