package io.tierledger.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy abc-attention 1",
                "Policy x",
                "order",
                "ORDER",
                "clock",
                " preset ",
                "order:O17",
                "service:tier",
                "policy:x/1"
            })
    void nobody_signs_with_a_name_of_ours(String name) {
        assertThatThrownBy(() -> Person.of(name))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("reserved"));
    }

    @Test
    void a_name_that_only_begins_alike_is_a_person() {
        assertThat(Person.of(" Policyn Order ")).isEqualTo("Policyn Order");
    }
}
