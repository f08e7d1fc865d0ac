package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.platform.eventstore.Parked;
import io.tierledger.specification.ServiceUnderTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InboundOrdersTest {
    private final ServiceUnderTest service = SharedService.get();

    private void send(int partition, String json) {
        service.upstream()
                .send(Topics.INBOUND_ORDERS, "key", partition, 1, "order", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String order(String id, String customer) {
        return "{\"order_id\":\"%s\",\n\"customer_id\":\"%s\",\"placed_on\":\"2012-01-05\",\"amount\":12.50}"
                .formatted(id, customer);
    }

    @Test
    void are_taken_once_and_what_is_none_is_parked() {
        service.call("PUT", "/api/customers/IN1", "{}");
        service.upstream().ensure(Topics.INBOUND_ORDERS);
        send(3, order("IN-1", "IN1"));
        send(3, "nonsense");
        send(3, order("IN-2", "NOBODY"));
        send(3, order("IN-1", "IN1"));
        send(3, order("IN-3", "IN1"));
        send(4, "{}");
        await("taken", () -> !service.events().stream("order:IN-3").isEmpty());
        assertThat(service.events().stream("order:IN-1")).hasSize(1);
        await("parked", () -> service.events().stream("parked:inbound").size() == 3);
        assertThat(service.events().stream("parked:inbound"))
                .extracting(stored -> ((Parked) stored.event()).reason())
                .anySatisfy(reason -> assertThat(reason).startsWith("json"))
                .anySatisfy(reason -> assertThat(reason).startsWith("unknown-customer"))
                .anySatisfy(reason -> assertThat(reason).startsWith("missing"));
    }
}
