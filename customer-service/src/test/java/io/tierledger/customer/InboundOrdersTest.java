package io.tierledger.customer;

import static io.tierledger.specification.ServiceUnderTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Topics;
import io.tierledger.platform.eventstore.Parked;
import io.tierledger.specification.ServiceUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundOrdersTest {
    private static final int POISONED = 5;

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
        await("parked", () -> parked(3, 4).size() == 3);
        assertThat(parked(3, 4))
                .extracting(Parked::reason)
                .anySatisfy(reason -> assertThat(reason).startsWith("json"))
                .anySatisfy(reason -> assertThat(reason).startsWith("unknown-customer"))
                .anySatisfy(reason -> assertThat(reason).startsWith("missing"));
    }

    @Test
    void each_poisonous_message_is_parked_alone_and_the_others_of_its_batch_go_on() {
        service.call("PUT", "/api/customers/IN2", "{}");
        service.upstream().ensure(Topics.INBOUND_ORDERS);
        List<byte[]> poison = List.of(
                bytes("{\"order_id\":\"PO-CUT\",\"customer_id\":"),
                new byte[0],
                new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, 0, (byte) 0xFF},
                bytes(order("PO-STRANGER", "NOBODY-AT-ALL")),
                bytes(order("PO-\\u0007BELL", "IN2")),
                bytes(order("PO-\\u0000NUL", "IN2")),
                bytes(order("PO-HALF\\ud800", "IN2")),
                bytes(order("PO-" + "9".repeat(5_000_000), "IN2")),
                bytes("[".repeat(100_000)),
                bytes(order("PO-MUCH", "IN2").replace("12.50", "1e999999999")));
        sendRaw(bytes(order("PO-FIRST", "IN2")));
        for (byte[] one : poison) {
            sendRaw(one);
            sendRaw(bytes(order("PO-AFTER-" + poison.indexOf(one), "IN2")));
        }
        sendNothing();
        sendRaw(bytes(order("PO-LAST", "IN2")));
        await("the last is taken", () -> isStored("PO-LAST"));
        assertThat(isStored("PO-FIRST")).isTrue();
        for (int i = 0; i < poison.size(); i++) {
            assertThat(isStored("PO-AFTER-" + i)).as("after poison %d", i).isTrue();
        }
        assertThat(parked(POISONED)).hasSize(poison.size() + 1);
    }

    private List<Parked> parked(Integer... partitions) {
        return service.events().stream("parked:inbound").stream()
                .map(stored -> (Parked) stored.event())
                .filter(parked -> List.of(partitions).contains(parked.partition()))
                .toList();
    }

    private boolean isStored(String order) {
        return !service.events().stream("order:" + order).isEmpty();
    }

    private void sendRaw(byte[] body) {
        service.upstream().send(Topics.INBOUND_ORDERS, "key\0", POISONED, 1, "order", body);
    }

    /** A deletion mark, as compacted topics know it. */
    @SuppressWarnings("NullAway")
    private void sendNothing() {
        service.upstream().send(Topics.INBOUND_ORDERS, "key", POISONED, 1, "order", null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
