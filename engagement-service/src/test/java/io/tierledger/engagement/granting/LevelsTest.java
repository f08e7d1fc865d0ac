package io.tierledger.engagement.granting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.engagement.granting.Levels.Because;
import io.tierledger.engagement.granting.Levels.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What M3 grants (S2), and what a customer is given of it. */
class LevelsTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;
    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

    /** As the preset has them. */
    private static final Granted M3 = Granted.of(List.of(
            Map.of(
                    "response", "24 hours",
                    "discount-ceiling", "10",
                    "payment-term", "60",
                    "fixed-contact", "yes",
                    "delivery", "free",
                    "price-list", "best"),
            Map.of(
                    "response", "3 working days",
                    "discount-ceiling", "5",
                    "payment-term", "30",
                    "fixed-contact", "yes",
                    "delivery", "free from 500",
                    "price-list", "standard less 2 percent"),
            Map.of(
                    "response", "after all A and B",
                    "starvation-alarm", "10 working days",
                    "discount-ceiling", "0",
                    "payment-term", "14",
                    "fixed-contact", "no",
                    "delivery", "charged",
                    "price-list", "standard")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESPONSE         | 24 hours | 3 working days          | after all A and B
            DISCOUNT_CEILING | 10       | 5                       | 0
            PAYMENT_TERM     | 60       | 30                      | 14
            FIXED_CONTACT    | yes      | yes                     | no
            DELIVERY         | free     | free from 500           | charged
            PRICE_LIST       | best     | standard less 2 percent | standard
            """)
    void a_tier_is_granted_what_its_method_says(Capability capability, String a, String b, String c) {
        assertThat(M3.to(A, capability)).isEqualTo(a);
        assertThat(M3.to(B, capability)).isEqualTo(b);
        assertThat(M3.to(C, capability)).isEqualTo(c);
        assertThat(M3.isAsMuch(A, capability, a)).as("as much").isTrue();
        assertThat(M3.isAsMuch(A, capability, c)).as("more").isTrue();
        assertThat(M3.isAsMuch(C, capability, a)).as("less").isFalse();
    }

    @Test
    void how_soon_an_answer_is_promised_is_said_by_the_place_of_a_tier_whatever_a_method_writes() {
        Granted four = Granted.of(List.of(Map.of("response", "at once"), Map.of(), Map.of(), Map.of()));
        assertThat(four.to(0, Capability.RESPONSE)).isEqualTo("24 hours");
        assertThat(four.to(2, Capability.RESPONSE)).isEqualTo("3 working days");
        assertThat(four.to(3, Capability.RESPONSE)).isEqualTo("after all A and B");
        assertThat(four.to(-1, Capability.RESPONSE)).as("without a tier").isEqualTo("after all A and B");
        assertThat(four.scale(Capability.DELIVERY)).as("nobody is granted that").isEmpty();
        assertThat(Granted.NOTHING.to(-1, Capability.RESPONSE)).isEqualTo("after all A and B");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DISCOUNT_CEILING | 7.50           | 7.5
            DISCOUNT_CEILING | 12             | 12
            DISCOUNT_CEILING | 100            | 100
            DISCOUNT_CEILING | 100.01         | -
            DISCOUNT_CEILING | 1.005          | -
            DISCOUNT_CEILING | -1             | -
            DISCOUNT_CEILING | 1e2            | -
            DISCOUNT_CEILING | five           | -
            PAYMENT_TERM     | 090            | 90
            PAYMENT_TERM     | 365            | 365
            PAYMENT_TERM     | 366            | -
            PAYMENT_TERM     | 30.5           | -
            RESPONSE         | 3 working days | 3 working days
            RESPONSE         | A              | -
            DELIVERY         | free from 500  | free from 500
            DELIVERY         | free from 400  | -
            """)
    void a_value_is_a_number_that_can_be_or_a_word_of_the_method(Capability capability, String said, String kept) {
        assertThat(M3.scale(capability).orElseThrow().read(said).orElse(null)).isEqualTo(kept);
    }

    @Test
    void an_exception_in_force_counts_else_what_was_agreed_else_what_is_granted() {
        Levels agreed = Levels.NONE.agreeing(Capability.DISCOUNT_CEILING, "3");
        Levels both = agreed.excepting(Capability.DISCOUNT_CEILING, new Levels.InForce("X", "8", LATER));
        assertThat(given(Levels.NONE, B)).isEqualTo(new Given("5", Because.GRANTED));
        assertThat(given(agreed, B)).isEqualTo(new Given("3", Because.AGREED));
        assertThat(given(both, B)).isEqualTo(new Given("8", Because.EXCEPTION));
        assertThat(given(both, C)).as("a demotion does not end it").isEqualTo(new Given("8", Because.EXCEPTION));
        assertThat(given(both.ending(Capability.DISCOUNT_CEILING), B)).isEqualTo(new Given("3", Because.AGREED));
        assertThat(given(agreed.agreeing(Capability.DISCOUNT_CEILING, null), B))
                .isEqualTo(new Given("5", Because.GRANTED));
    }

    @Test
    void what_was_agreed_counts_up_to_what_is_granted() {
        Levels agreed = Levels.NONE.agreeing(Capability.DISCOUNT_CEILING, "5");
        assertThat(given(agreed, A)).isEqualTo(new Given("5", Because.AGREED));
        assertThat(given(agreed, C))
                .as("no level above what is granted without a second person")
                .isEqualTo(new Given("0", Because.GRANTED));
        assertThat(given(agreed, -1).value()).as("without a tier").isNull();
    }

    private static Given given(Levels levels, int position) {
        return levels.given(Capability.DISCOUNT_CEILING, M3, position);
    }
}
