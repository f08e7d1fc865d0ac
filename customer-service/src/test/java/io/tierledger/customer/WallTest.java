package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.clock.ClockEvent;
import io.tierledger.platform.eventstore.Appender;
import io.tierledger.platform.eventstore.NewEvent;
import io.tierledger.specification.ServiceUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WallTest {

    @Test
    void days_that_were_slept_through_pass_at_the_start() {
        try (ServiceUnderTest service =
                ServiceUnderTest.start(CustomerService.class, "customer", Map.of("tierledger.clock.mode", "wall"))) {
            assertThat(service.call("POST", "/api/clock/advance", "{\"to\":\"2014-06-27\"}")
                            .statusCode())
                    .isEqualTo(409);
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
            service.bean(Appender.class)
                    .write((transaction, budget) -> transaction.append(
                            new NewEvent("clock", new ClockEvent.BusinessDateSet(today.minusDays(3)))));
            service.restart();
            await("today", () -> service.get("/api/clock").body().contains(today.toString()));
            assertThat(service.awaitEvents("day-passed", 3)).hasSize(3);
        }
    }
}
