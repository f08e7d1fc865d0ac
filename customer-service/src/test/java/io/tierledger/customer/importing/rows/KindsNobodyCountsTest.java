package io.tierledger.customer.importing.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.reading.Remarks;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A misspelt kind of order counts for nothing; whoever sends the file hears of it. */
class KindsNobodyCountsTest {
    private final Remarks remarks = new Remarks();

    @Test
    void are_said_once_with_their_first_line() {
        KindRemarks kinds = new KindRemarks(() -> Optional.of(Set.of("placement")), remarks);
        kinds.saw("placement", 2);
        kinds.saw("plaatsing", 3);
        kinds.saw(null, 4);
        kinds.saw("plaatsing", 5);
        kinds.saw("vacancie", 6);
        assertThat(remarks.sentences())
                .containsExactly(
                        "No method counts orders of kind plaatsing by themselves (2 times, first on line 3).",
                        "No method counts orders of kind vacancie by themselves (line 6).");
    }

    @Test
    void are_not_guessed_at_while_nobody_says_which_are_counted() {
        KindRemarks kinds = new KindRemarks(Optional::empty, remarks);
        kinds.saw("plaatsing", 3);
        assertThat(remarks.sentences()).isEmpty();
    }

    @Test
    void are_asked_for_once_however_long_the_file() {
        int[] asked = {0};
        KindRemarks kinds = new KindRemarks(
                () -> {
                    asked[0]++;
                    return Optional.empty();
                },
                remarks);
        for (int i = 0; i < 5_000; i++) {
            kinds.saw("kind " + i, i);
        }
        assertThat(asked[0]).isEqualTo(1);
    }
}
