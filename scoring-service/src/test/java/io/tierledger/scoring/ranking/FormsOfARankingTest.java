package io.tierledger.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.ranking.stored.PartitionMeasuresBytes;
import io.tierledger.scoring.ranking.stored.RankingBytes;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results of rankings are stored for ever: every form that ever was is read, and what is written keeps its form. */
class FormsOfARankingTest {
    private static final String CONTENT = "00000001" // one list
            + "000d524556454e55457c7c5031324d" // REVENUE||P12M
            + "00000002" // of two customers, each with its partition, id and value
            + "01" + "00014b" + "12" // K of partition 1 with 9
            + "00" + "0002c3a9" + "0a" // é of partition 0 with 5
            + "00000001" // one criterion
            + "001a63757272792d707972616d69642f636f6e747269627574696f6e" // curry-pyramid/contribution
            + "000d524556454e55457c7c5031324d"
            + "00000004" + "00000001" + "00000001" + "00000001" + "00000002"; // four borders

    private final Criterion contribution = curry().criteria().getFirst();

    @Test
    void a_result_is_written_in_form_1() {
        byte[] result = RankingBytes.of(List.of(word(new RankedCustomer("é", 5)), word(new RankedCustomer("K", 9))));
        assertThat(HexFormat.of().formatHex(result)).isEqualTo("01" + CONTENT);
    }

    @Test
    void form_1_is_read() {
        readsBothCustomers("01" + CONTENT);
    }

    @Test
    void the_form_before_forms_is_read() {
        readsBothCustomers(CONTENT);
    }

    @Test
    void a_form_of_a_later_version_is_refused_with_words() {
        assertThatThrownBy(() -> RankingBytes.read(HexFormat.of().parseHex("02" + CONTENT), -1))
                .hasMessageContaining("form 2, which this version does not know");
    }

    private static void readsBothCustomers(String hex) {
        RankedList list = RankingBytes.read(HexFormat.of().parseHex(hex), -1).get("curry-pyramid/contribution");
        assertThat(list.n()).isEqualTo(2);
        assertThat(list.borders()).containsExactly(1, 1, 1, 2);
        assertThat(List.of(list.rank("K"), list.rank("é"))).containsExactly(1, 2);
    }

    private byte[] word(RankedCustomer standing) {
        PartitionMeasures word = new PartitionMeasures();
        word.add("curry-pyramid", contribution, () -> List.of(standing));
        return PartitionMeasuresBytes.write(word);
    }

    private static Method curry() {
        return Presets.all().stream()
                .filter(method -> method.id().equals("curry-pyramid"))
                .findFirst()
                .orElseThrow();
    }
}
