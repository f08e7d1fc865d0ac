package io.tierledger.customer.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.customer.orders.OrderEvent.OrderPlaced;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublishingAnOrderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2014, 6, 3);

    @Test
    void is_written_by_hand_as_the_mapper_would() {
        OrderPlaced full = new OrderPlaced(
                "O\"1\\\n\u0001é😀",
                "K1",
                DAY,
                12305,
                "USD",
                "0.5",
                100L,
                6152,
                "EUR",
                50L,
                "web",
                "placement",
                "A",
                true,
                DAY);
        OrderPlaced bare =
                new OrderPlaced("O1", "K1", DAY, 5, "JPY", "2", null, 7, "EUR", null, null, null, null, false, DAY);
        OrderPlaced zero =
                new OrderPlaced("O1", "K1", DAY, 0, "EUR", null, null, 0, "EUR", null, null, null, null, false, DAY);
        for (OrderPlaced order : new OrderPlaced[] {full, bare, zero}) {
            assertThat(JSON.readTree(OrderPlacedJson.of(order))).isEqualTo(JSON.valueToTree(InPublic.of(order)));
        }
    }
}
