package io.tierledger.customer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.customer.clock.ClockMode;
import io.tierledger.customer.importing.runs.ImportKind;
import io.tierledger.platform.web.Refused;
import org.junit.jupiter.api.Test;

/** Of the imports that move the business date, one at a time is stored. */
class OneAtATimeTest {

    @Test
    void an_advance_is_refused_while_another_moves_the_date_and_not_after() {
        OneAtATime places = new OneAtATime(ClockMode.FOLLOW_ORDERS);
        try (OneAtATime.Place place = places.enter(ImportKind.ORDERS)) {
            assertThatThrownBy(() -> places.enter(ImportKind.ADVANCE))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(409));
            places.enter(ImportKind.CUSTOMERS).close();
        }
        places.enter(ImportKind.ADVANCE).close();
    }

    @Test
    void where_orders_move_no_date_they_are_stored_side_by_side() {
        OneAtATime places = new OneAtATime(ClockMode.WALL);
        try (OneAtATime.Place place = places.enter(ImportKind.ORDERS)) {
            places.enter(ImportKind.ORDERS).close();
        }
    }
}
