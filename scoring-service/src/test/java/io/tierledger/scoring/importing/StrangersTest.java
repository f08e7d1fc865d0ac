package io.tierledger.scoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.scoring.events.JudgementImportEnded.RowError;
import io.tierledger.scoring.judging.Judging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A judgement of a customer that nobody knows is rejected; one of a customer that is on the way is not. */
class StrangersTest {
    private final Set<String> known = new HashSet<>(Set.of("K1"));
    private final List<RowError> rejected = new ArrayList<>();

    private static Judging of(String customer, int score) {
        return new Judging(customer, "value-potential", "potential", score, "r", "bo", LocalDate.of(2014, 6, 1));
    }

    @Test
    void nobody_knows_the_customer_at_the_end_either() {
        Strangers strangers = new Strangers(known::contains);
        assertThat(strangers.keep(2, of("K1", 1))).isFalse();
        assertThat(strangers.keep(3, of("NIEMAND", 2))).isTrue();
        assertThat(strangers.known(rejected::add)).isEmpty();
        assertThat(rejected).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.field()).isEqualTo("customer_id");
            assertThat(error.code()).isEqualTo("unknown-customer");
        });
    }

    @Test
    void a_customer_that_comes_meanwhile_keeps_all_judgements_in_their_order() {
        Strangers strangers = new Strangers(known::contains);
        assertThat(strangers.keep(2, of("K2", 1))).isTrue();
        known.add("K2");
        assertThat(strangers.keep(3, of("K2", 2))).isTrue();
        assertThat(strangers.known(rejected::add)).extracting(Judging::score).containsExactly(1, 2);
        assertThat(rejected).isEmpty();
        assertThat(strangers.keep(4, of("K2", 3))).isFalse();
    }
}
