package io.tierledger.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** The gateway's health is that of the whole: at worst the gravest, and each service's own words. */
class ServicesHealthTest {
    private static Health whole(String customer, String tier) {
        return ServicesHealth.together(Map.of("customer", Map.of("status", customer), "tier", Map.of("status", tier)));
    }

    @Test
    void is_up_when_every_service_is() {
        assertThat(whole("UP", "UP").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void is_as_bad_as_the_gravest() {
        assertThat(whole("UP", "DEGRADED").getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(whole("OUT_OF_SERVICE", "DEGRADED").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(whole("OUT_OF_SERVICE", "DOWN").getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_word_nobody_knows_is_no_good_sign() {
        assertThat(whole("UP", "FINE").getStatus().getCode()).isEqualTo("FINE");
        assertThat(whole("DEGRADED", "FINE").getStatus().getCode()).isEqualTo("FINE");
    }

    @Test
    void says_what_each_service_says() {
        assertThat(whole("UP", "DOWN").getDetails()).containsEntry("tier", Map.of("status", "DOWN"));
    }
}
