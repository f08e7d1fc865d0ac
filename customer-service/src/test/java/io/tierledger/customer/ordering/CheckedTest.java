package io.tierledger.customer.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.Amount;
import io.tierledger.platform.web.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {
    @ParameterizedTest
    @ValueSource(strings = {"1,234", "10,00", "1.234,50", "veel"})
    void an_amount_of_json_is_a_plain_number_and_nobody_is_told_how_files_are_declared(String amount) {
        assertThatThrownBy(() -> Money.minor("amount", new Amount(amount, "EUR")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("plain-number");
                    assertThat(refused).hasMessage("amount is a number such as 1234.50: " + amount);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Y2", " Y10 ", "Y\u00A0"})
    void an_id_in_an_address_is_the_one_that_is_kept(String id) {
        assertThatThrownBy(() -> Checked.idInAddress("customerId", id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("id-otherwise"));
    }

    @Test
    void an_id_without_more_is_taken() {
        assertThat(Checked.idInAddress("customerId", "K 1/a")).isEqualTo("K 1/a");
    }
}
