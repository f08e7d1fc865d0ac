package io.tierledger.scoring.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.customers.CustomerStatusChanged;
import io.tierledger.platform.Partitions;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A status is remembered as it was before texts were sealed, by whom included: of old messages by their reason, of new ones as they say. */
class StatusesAsTheyWerePublishedTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-02");

    @Test
    void who_declared_it_with_a_reason_is_a_person_and_nobody_else() {
        assertThat(remembered(now(true))).isEqualTo(remembered(formerly("bankrupt")));
        assertThat(remembered(now(false))).isEqualTo(remembered(formerly(null)));
        assertThat(remembered(now(true))).isNotEqualTo(remembered(now(false)));
    }

    private static CustomerStatusChanged now(boolean declared) {
        return new CustomerStatusChanged("K1", "PROSPECT", "ACTIVE", "name", declared, "customer/7", null, DAY);
    }

    private static PublishedEvent formerly(@Nullable String reason) {
        return new io.tierledger.contracts.customers.v1.CustomerStatusChanged(
                "K1", "PROSPECT", "ACTIVE", reason, "ann", DAY);
    }

    private static Map<String, String> remembered(PublishedEvent status) {
        Pipeline pipeline = Pipeline.withPresets();
        pipeline.send("K1", Given.customer("K1", "PROSPECT", "2026-06-01"));
        pipeline.send("K1", status);
        Map<String, String> saved = new TreeMap<>();
        pipeline.processes[Partitions.of("K1")]
                .takeChanged()
                .forEach((key, bytes) -> saved.put(key, HexFormat.of().formatHex(bytes)));
        return saved;
    }
}
