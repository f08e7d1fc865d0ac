package io.tierledger.tier.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.platform.web.Refused;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AskedIdsTest {
    @Test
    void a_comma_stands_between_two_ids_and_an_encoded_one_in_an_id() {
        assertThat(asked("ids=K1,K2")).containsExactly("K1", "K2");
        assertThat(asked("ids=Jansen%2C+Piet")).containsExactly("Jansen, Piet");
        assertThat(asked("ids=A%2CB,C&method=m")).containsExactly("A,B", "C");
    }

    @Test
    void a_repeated_parameter_is_read_as_a_single_one_is() {
        assertThat(asked("ids=K2&ids=K1,K3&ids=K2")).containsExactly("K2", "K1", "K3");
        assertThat(asked("ids=%2F%25%5C&ids=%26")).containsExactly("/%\\", "&");
    }

    @Test
    void nothing_between_two_commas_is_no_id() {
        assertThatThrownBy(() -> asked("ids=K1,,K2"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("empty-parameter"));
    }

    private static List<String> asked(String query) {
        return AskedIds.in(URI.create("http://localhost/api/tiers/customers?" + query));
    }
}
