package io.tierledger.engagement.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.engagement.granting.Capability;
import io.tierledger.engagement.granting.Granted;
import io.tierledger.engagement.granting.Levels;
import io.tierledger.engagement.partition.Entitled.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers are told under M3 (S2), word for word. */
class TextToCustomerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final LocalDate BY = LocalDate.of(2026, 12, 31);
    private static final String A_EN =
            "an answer within 24 hours, up to 10 % discount, 60 days to pay, a contact person of your own, "
                    + "free delivery, our best price list";
    private static final String A_NL =
            "antwoord binnen 24 uur, tot 10 % korting, betalen binnen 60 dagen, een vaste contactpersoon, "
                    + "gratis levering, onze beste prijslijst";
    private static final String B_EN =
            "an answer within 3 working days, up to 5 % discount, 30 days to pay, a contact person of your own, "
                    + "free delivery from EUR 500, our standard price list less 2 %";
    private static final String B_NL =
            "antwoord binnen 3 werkdagen, tot 5 % korting, betalen binnen 30 dagen, een vaste contactpersoon, "
                    + "gratis levering vanaf EUR 500, onze standaardprijslijst met 2 % korting";
    private static final String C_EN =
            "an answer as soon as possible, no discount, 14 days to pay, no contact person of your own, delivery "
                    + "at cost, our standard price list";
    private static final String C_NL =
            "antwoord zo snel mogelijk, geen korting, betalen binnen 14 dagen, geen vaste contactpersoon, "
                    + "levering tegen kosten, onze standaardprijslijst";

    private static final Granted M3 = Granted.of(List.of(
            levels("24 hours", "10", "60", "yes", "free", "best"),
            levels("3 working days", "5", "30", "yes", "free from 500", "standard less 2 percent"),
            levels("after all A and B", "0", "14", "no", "charged", "standard")));

    @Test
    void the_best_get_the_highest_level() {
        assertThat(text(0, null))
                .isEqualTo(new TextToCustomer(
                        "U krijgt ons hoogste niveau: " + A_NL + ".", "You get our highest level: " + A_EN + "."));
    }

    @Test
    void a_b_of_60_000_is_told_that_it_takes_40_000() {
        assertThat(text(1, takes("40000.00")))
                .isEqualTo(new TextToCustomer(
                        "U krijgt nu: " + B_NL
                                + ". Neemt u vóór 31 december 2026 voor EUR 40.000 meer af, dan wordt dat: " + A_NL
                                + ".",
                        "You now get: " + B_EN + ". If you buy EUR 40,000 more before 31 December 2026, that becomes: "
                                + A_EN + "."));
    }

    @Test
    void a_c_of_30_000_is_told_that_it_takes_70_000() {
        assertThat(text(2, takes("70000.00")).nl())
                .isEqualTo("U krijgt nu: " + C_NL
                        + ". Neemt u vóór 31 december 2026 voor EUR 70.000 meer af, dan wordt dat: " + B_NL + ".");
    }

    @Test
    void without_an_amount_it_is_about_working_together() {
        assertThat(text(2, null))
                .isEqualTo(new TextToCustomer(
                        "U krijgt nu: " + C_NL + ". Groeit onze samenwerking, dan wordt dat: " + B_NL + ".",
                        "You now get: " + C_EN + ". As we work together more, that becomes: " + B_EN + "."));
    }

    @ParameterizedTest
    @CsvSource({"40000.00, 40000", "39999.01, 40000", "40000.01, 40500", "0.01, 500"})
    void an_amount_is_rounded_up_to_500(String amount, String rounded) {
        assertThat(TextToCustomer.rounded(new Amount(amount, "EUR"))).isEqualByComparingTo(rounded);
    }

    @Test
    void what_is_given_is_told_and_stays_where_more_is_given() {
        Levels levels = Levels.NONE
                .excepting(Capability.DISCOUNT_CEILING, new Levels.InForce("X", "12.5", BY))
                .agreeing(Capability.PAYMENT_TERM, "1");
        TextToCustomer text = TextToCustomer.of(standing(M3, 1, levels), null, "EUR");
        assertThat(text.en())
                .isEqualTo("You now get: "
                        + B_EN.replace("5 % discount", "12.5 % discount").replace("30 days", "1 day")
                        + ". As we work together more, that becomes: "
                        + A_EN.replace("10 % discount", "12.5 % discount").replace("60 days", "1 day") + ".");
        assertThat(text.nl()).contains("tot 12,5 % korting, betalen binnen 1 dag,");
    }

    @Test
    void a_tier_that_brings_nothing_more_is_not_spoken_of() {
        Granted alike = Granted.of(List.of(Map.of(), Map.of(), Map.of(), Map.of()));
        assertThat(TextToCustomer.of(standing(alike, 2, Levels.NONE), takes("10.00"), "EUR"))
                .isEqualTo(new TextToCustomer(
                        "U krijgt nu: antwoord binnen 3 werkdagen.", "You now get: an answer within 3 working days."));
    }

    @Test
    void words_of_the_house_are_not_told() {
        Granted own = Granted.of(List.of(Map.of("delivery", "as A", "price-list", "best"), Map.of("delivery", "as C")));
        TextToCustomer text = TextToCustomer.of(standing(own, 1, Levels.NONE), null, "EUR");
        assertThat(text.en())
                .isEqualTo(
                        "You now get: an answer as soon as possible. As we work together more, that becomes: an answer within "
                                + "24 hours, our best price list.");
    }

    private static Map<String, String> levels(
            String response, String discount, String term, String contact, String delivery, String prices) {
        return Map.of(
                "response", response,
                "discount-ceiling", discount,
                "payment-term", term,
                "fixed-contact", contact,
                "delivery", delivery,
                "price-list", prices);
    }

    private static TextToCustomer.Takes takes(String amount) {
        return new TextToCustomer.Takes(new Amount(amount, "EUR"), BY);
    }

    private static TextToCustomer text(int position, TextToCustomer.@Nullable Takes takes) {
        return TextToCustomer.of(standing(M3, position, Levels.NONE), takes, "EUR");
    }

    private static Standing standing(Granted granted, int position, Levels levels) {
        return new Standing("service-levels", 1, List.of("A", "B", "C", "D"), position, granted, levels, TODAY, BY);
    }
}
