package io.tierledger.tier.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"K1", "11000", "a~b", "Jansen & Zn", "~x", "é/..", "K-1_2.3"})
    void any_customer_id_comes_back_and_is_safe_in_a_url(String customer) {
        ChangeId id = new ChangeId(customer, "value-potential", 12);
        assertThat(id.text()).matches("[A-Za-z0-9._~-]+");
        assertThat(ChangeId.parse(id.text())).contains(id);
    }

    @Test
    void what_we_did_not_give_out_is_nothing() {
        assertThat(ChangeId.parse("K1~value-potential~0")).isEmpty();
        assertThat(ChangeId.parse("K1")).isEmpty();
        assertThat(ChangeId.parse("K1~m~1~")).isEmpty();
    }
}
