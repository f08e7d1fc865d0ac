package io.tierledger.scoring.stage;

import static io.tierledger.scoring.stage.Given.cancellation;
import static io.tierledger.scoring.stage.Given.customer;
import static io.tierledger.scoring.stage.Given.judgement;
import static io.tierledger.scoring.stage.Given.order;
import static io.tierledger.scoring.stage.Given.status;
import static io.tierledger.scoring.stage.Given.wallet;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.events.Scored;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.Presets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last assessment is made again as of its day: what orders cannot correct stays as it was then, whatever was said since. */
class CorrectingThePastTest {
    private static final String M1 = "value-potential";
    private static final String M3 = "service-levels";
    private static final String M4 = "weighted-metals";

    private final Pipeline pipeline = Pipeline.withPresets();

    private void passed(String from, String to) {
        pipeline.passUntil(LocalDate.parse(from), LocalDate.parse(to));
    }

    private List<ScorecardUpdated> corrections(String method) {
        return pipeline.cards("K1", method).stream()
                .filter(card -> card.cause().equals("LATE_ORDER"))
                .toList();
    }

    private static List<Integer> scores(ScorecardUpdated card) {
        return card.scores().stream().map(Scored::score).toList();
    }

    private void publish(String id, String said, String instead, String effect) {
        Method preset = Presets.all().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
        String text = MethodDocuments.asYaml(preset);
        assertThat(text).contains(said);
        Method next = MethodDocuments.yaml(
                text.replace(said, instead).replace("version: 1", "version: 2").getBytes(StandardCharsets.UTF_8));
        pipeline.give(new MethodPublished(next, effect, null, "ann", "bo"));
    }

    @Test
    void judgements_since_the_last_assessment_are_no_correction() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 1, "2014-03-12"));
        pipeline.give(judgement("K1", M4, "strategic-fit", 2, "2014-03-12"));
        passed("2014-03-10", "2014-04-09");
        pipeline.give(judgement("K1", M3, "growth-potential", 3, "2014-04-10"));
        pipeline.give(judgement("K1", M4, "strategic-fit", 5, "2014-04-10"));
        pipeline.send("K1", order("K1", "2014-03-11", "1.00", "2014-04-10"));
        assertThat(corrections(M3)).isEmpty();
        assertThat(corrections(M4)).isEmpty();
    }

    @Test
    void a_correction_names_what_counted_when_it_was_assessed_and_moves_back_when_it_is_taken_back() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-03-12"));
        passed("2014-03-10", "2014-04-09");
        pipeline.give(judgement("K1", M3, "growth-potential", 3, "2014-04-10"));
        pipeline.send("K1", order("K1", "2014-03-11", "5000.00", "2014-04-10"));
        ScorecardUpdated again = corrections(M3).getLast();
        assertThat(scores(again)).containsExactly(2, 2);
        assertThat(again.asOf()).isEqualTo("2014-04-10");
        assertThat(again.scores()).extracting(Scored::was).containsExactly(1, 2);
        assertThat(again.scores().getFirst().on()).isEqualTo("2014-03-31");
        assertThat(again.scores().getLast().on()).isEqualTo("2014-03-12");
        assertThat(again.scores().getLast().judgement())
                .isEqualTo(pipeline.judged(0, 1).getFirst().position());
        assertThat(scores(pipeline.last.get("K1:" + M3))).containsExactly(2, 3);
        passed("2014-04-10", "2014-04-20");
        pipeline.restart();
        pipeline.send("K1", cancellation("K1", "2014-03-11", "5000.00", 1, "2014-04-21"));
        assertThat(scores(corrections(M3).getLast())).containsExactly(1, 2);
        assertThat(scores(pipeline.last.get("K1:" + M3))).containsExactly(1, 3);
    }

    @Test
    void a_judgement_since_is_named_again_after_the_correction_also_where_it_scores_the_same() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-03-12"));
        passed("2014-03-10", "2014-04-09");
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-04-10"));
        pipeline.send("K1", order("K1", "2014-03-11", "5000.00", "2014-04-10"));
        assertThat(corrections(M3).getLast().scores().getLast().on()).isEqualTo("2014-03-12");
        assertThat(pipeline.last.get("K1:" + M3).scores().getLast().on()).isEqualTo("2014-04-10");
        int cards = pipeline.cards("K1", M3).size();
        pipeline.send("K1", order("K1", "2014-04-10", "1.00", "2014-04-10"));
        assertThat(pipeline.cards("K1", M3)).hasSize(cards);
    }

    @Test
    void a_judgement_recorded_since_for_an_earlier_day_did_not_count_then() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-03-12"));
        passed("2014-03-10", "2014-04-09");
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-03-13"));
        pipeline.give(judgement("K1", M3, "growth-potential", 3, "2014-03-14"));
        pipeline.restart();
        pipeline.send("K1", order("K1", "2014-03-11", "5000.00", "2014-04-10"));
        assertThat(scores(corrections(M3).getLast())).containsExactly(2, 2);
        assertThat(corrections(M3).getLast().scores().getLast().judgement())
                .isEqualTo(pipeline.judged(0, 1).getFirst().position());
    }

    @Test
    void an_estimate_since_is_no_correction() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.send("K1", wallet("K1", "45000.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-09");
        pipeline.send("K1", wallet("K1", "900000.00", "2014-04-10"));
        pipeline.send("K1", order("K1", "2014-03-11", "0.00", "2014-04-10"));
        assertThat(corrections(M3)).isEmpty();
        pipeline.send("K1", order("K1", "2014-03-11", "1.00", "2014-04-10"));
        assertThat(scores(corrections(M3).getLast())).containsExactly(1, 1);
        assertThat(corrections(M3).getLast().scores().getLast().measure()).isEqualByComparingTo("24999");
    }

    @Test
    void a_judgement_that_has_grown_stale_since_was_not_so_then() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M3, "growth-potential", 2, "2014-03-12"));
        passed("2014-03-10", "2014-10-09");
        assertThat(pipeline.last.get("K1:" + M3).scores().getLast().hasExpired())
                .isTrue();
        pipeline.send("K1", order("K1", "2014-03-11", "5000.00", "2014-10-10"));
        assertThat(scores(corrections(M3).getLast())).containsExactly(2, 2);
        assertThat(corrections(M3).getLast().scores().getLast().hasExpired()).isFalse();
    }

    @Test
    void a_monthly_method_is_made_again_by_the_judgements_of_the_last_month_end() {
        pipeline.send("K1", order("K1", "2014-03-10", "9000.00", "2014-03-10"));
        pipeline.give(judgement("K1", M1, "potential", 1, "2014-03-12"));
        passed("2014-03-10", "2014-04-15");
        pipeline.give(judgement("K1", M1, "potential", 3, "2014-04-16"));
        pipeline.send("K1", order("K1", "2014-03-20", "1.00", "2014-04-16"));
        assertThat(corrections(M1)).isEmpty();
        pipeline.send("K1", order("K1", "2014-03-20", "1000.00", "2014-04-16"));
        assertThat(scores(corrections(M1).getLast())).containsExactly(2, 1);
        assertThat(scores(pipeline.last.get("K1:" + M1))).containsExactly(2, 3);
    }

    @Test
    void a_first_order_since_the_last_assessment_is_no_correction_of_it() {
        pipeline.send("K1", customer("K1", "PROSPECT", null));
        pipeline.send("K2", order("K2", "2014-03-10", "1.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-09");
        pipeline.send("K1", order("K1", "2014-04-10", "20.00", "2014-04-10"));
        pipeline.send("K1", order("K1", "2014-04-08", "1.00", "2014-04-10"));
        assertThat(corrections(M4)).isEmpty();
        assertThat(pipeline.last.get("K1:" + M4).everOrdered()).isTrue();
        pipeline.send("K1", order("K1", "2014-03-20", "1.00", "2014-04-10"));
        assertThat(corrections(M4).getLast().everOrdered()).isTrue();
        pipeline.send("K1", cancellation("K1", "2014-03-20", "1.00", 1, "2014-04-10"));
        assertThat(corrections(M4).getLast().everOrdered()).isFalse();
        assertThat(pipeline.last.get("K1:" + M4).everOrdered()).isTrue();
    }

    @Test
    void a_version_that_has_assessed_nobody_yet_leaves_nothing_to_be_made_again() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-09");
        publish(M3, "25000", "24000", "NOW");
        pipeline.restart();
        passed("2014-04-10", "2014-05-09");
        pipeline.send("K1", order("K1", "2014-03-11", "4500.00", "2014-05-10"));
        assertThat(corrections(M3)).isEmpty();
        assertThat(pipeline.last.get("K1:" + M3).scores().getFirst().score()).isEqualTo(2);
    }

    @Test
    void a_customer_that_enters_while_a_version_comes_is_assessed_by_it_at_the_month_end() {
        passed("2014-03-01", "2014-03-09");
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        publish(M3, "25000", "24000", "NOW");
        passed("2014-03-10", "2014-04-09");
        pipeline.send("K1", order("K1", "2014-03-11", "4500.00", "2014-04-10"));
        assertThat(corrections(M3)).hasSize(1);
    }

    @Test
    void a_version_that_looks_back_has_assessed_everybody_on_its_day() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        passed("2014-03-10", "2014-04-09");
        publish(M3, "25000", "24000", "RETROACTIVE");
        pipeline.give(judgement("K1", M3, "growth-potential", 3, "2014-04-10"));
        passed("2014-04-10", "2014-05-09");
        pipeline.send("K1", order("K1", "2014-04-09", "1.00", "2014-05-10"));
        assertThat(corrections(M3)).isEmpty();
        pipeline.send("K1", order("K1", "2014-04-09", "4500.00", "2014-05-10"));
        assertThat(scores(corrections(M3).getLast())).containsExactly(2, 1);
        assertThat(corrections(M3).getLast().scores().getFirst().on()).isEqualTo("2014-04-10");
    }

    @Test
    void who_comes_back_is_last_assessed_at_the_month_end_after_that() {
        pipeline.send("K1", order("K1", "2014-03-10", "20000.00", "2014-03-10"));
        passed("2014-03-10", "2014-06-09");
        pipeline.send("K1", status("K1", "INACTIVE", "2014-06-10"));
        passed("2014-06-10", "2014-07-09");
        pipeline.send("K1", status("K1", "ACTIVE", "2014-07-10"));
        passed("2014-07-10", "2014-08-09");
        pipeline.send("K1", order("K1", "2014-07-01", "5000.00", "2014-08-10"));
        assertThat(corrections(M3).getLast().scores().getFirst().on()).isEqualTo("2014-07-31");
    }
}
