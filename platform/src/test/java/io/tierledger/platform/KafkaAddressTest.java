package io.tierledger.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAddressTest {
    @Test
    void servers_alone_are_all_that_many_need() {
        assertThat(KafkaAddress.parse(" one:9092,two:9092 ").with(Map.of("acks", "all")))
                .isEqualTo(Map.of("bootstrap.servers", "one:9092,two:9092", "acks", "all"));
    }

    @Test
    void settings_of_clients_follow_a_question_mark_and_come_first() {
        KafkaAddress address = KafkaAddress.parse(
                "one:9093?security.protocol=SASL_SSL&sasl.jaas.config=Module+required+password%3D%22a%26b%3Dc%22%3B");
        assertThat(address.with(Map.of("security.protocol", "PLAINTEXT")))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.jaas.config", "Module required password=\"a&b=c\";");
    }

    @Test
    void a_secret_in_an_address_is_never_printed() {
        String secret = "one:9093?sasl.jaas.config=sesame";
        assertThat(KafkaAddress.parse(secret)).asString().isEqualTo("one:9093");
        assertThatThrownBy(() -> KafkaAddress.parse("one:9093?sesame"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("sesame");
        assertThatThrownBy(() -> KafkaAddress.parse("?acks=all")).isInstanceOf(IllegalArgumentException.class);
    }
}
