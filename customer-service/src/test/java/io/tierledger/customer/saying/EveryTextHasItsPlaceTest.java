package io.tierledger.customer.saying;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Actor;
import io.tierledger.customer.customers.Decided;
import io.tierledger.sealing.Place;
import io.tierledger.specification.HouseRules;
import io.tierledger.specification.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person can say something of has a place for it, of its own, about the customer and in the event's own stream. */
class EveryTextHasItsPlaceTest {

    @Test
    void each_event_that_is_decided_has_another_part() throws ReflectiveOperationException {
        List<Class<?>> decided = HouseRules.production("io.tierledger.customer").stream()
                .filter(type -> type.isAssignableTo(Decided.class) && type.isRecord())
                .<Class<?>>map(type -> type.reflect())
                .toList();
        assertThat(decided).hasSizeGreaterThan(3);
        for (Class<?> type : decided) {
            Decided event = (Decided) Sample.sparse(type);
            assertThat(event.actor()).as("%s", type).isEqualTo(Actor.NAME);
            Said said = Said.in(event);
            assertThat(said).isNotNull();
            assertThat(said.place().subject().id()).isEqualTo("customerId");
        }
        assertThat(decided.stream().map(EveryTextHasItsPlaceTest::place).map(Place::part))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder("status", "assignment", "estimate", "cancellation");
        assertThat(decided.stream().map(EveryTextHasItsPlaceTest::place).map(Place::stream))
                .containsOnly("customer:customerId", "order:orderId");
    }

    private static Place place(Class<?> type) {
        try {
            return java.util.Objects.requireNonNull(Said.in(Sample.sparse(type)))
                    .place();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
