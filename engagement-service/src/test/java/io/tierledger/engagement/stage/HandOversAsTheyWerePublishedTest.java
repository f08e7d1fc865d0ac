package io.tierledger.engagement.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.PublishedEvent;
import io.tierledger.contracts.Sealed;
import io.tierledger.contracts.customers.AccountManagerAssigned;
import io.tierledger.platform.consuming.OpenPartitions;
import io.tierledger.platform.eventstore.EventStoreConfiguration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** To whom a customer is handed over is understood from new messages, and from those before texts were sealed. */
class HandOversAsTheyWerePublishedTest {
    private static final JsonMapper JSON = EventStoreConfiguration.STORED_JSON;
    private static final LocalDate DAY = LocalDate.parse("2026-06-02");

    @Test
    void both_are_read_and_say_the_same() {
        PlanningStage stage = new PlanningStage(JSON, new OpenPartitions<>(() -> {}));
        for (PublishedEvent told : List.of(
                new AccountManagerAssigned("K1", "AM1", "AM2", "name", "customer/7", new Sealed(1, "c", "x"), DAY),
                new io.tierledger.contracts.customers.v1.AccountManagerAssigned(
                        "K1", "AM1", "AM2", "leaves", "ann", DAY))) {
            Class<?> read = stage.description().understands().get(PublishedEvent.typeOf(told.getClass()));
            assertThat(read).as("%s", told).isNotNull();
            assertThat(JSON.readValue(JSON.writeValueAsBytes(told), read)).isEqualTo(new HandedOver("K1", "AM2", DAY));
        }
    }
}
