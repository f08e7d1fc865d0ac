package io.tierledger.scoring.stage;

import static io.tierledger.scoring.stage.Given.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.LeadingMethodChosen;
import io.tierledger.scoring.events.MethodInForce;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.events.ScorecardUpdated;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.Presets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingMethodsTest {
    private final Pipeline pipeline = Pipeline.withPresets();

    private static Method preset(String id) {
        return Presets.all().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();
    }

    /** The next version of a preset, with one thing said differently. */
    private static Method changed(String id, String said, String instead) {
        String text = MethodDocuments.asYaml(preset(id));
        assertThat(text).contains(said);
        return MethodDocuments.yaml(
                text.replace(said, instead).replace("version: 1", "version: 2").getBytes(StandardCharsets.UTF_8));
    }

    private ScorecardUpdated last(String method) {
        return pipeline.last.get("K1:" + method);
    }

    private List<MethodInForce> inForce(String method, int version) {
        return pipeline.events.stream()
                .filter(MethodInForce.class::isInstance)
                .map(MethodInForce.class::cast)
                .filter(m -> m.method().equals(method) && m.version() == version)
                .toList();
    }

    @Test
    void a_version_that_counts_now_scores_everybody_again() {
        pipeline.send("K1", order("K1", "2014-03-10", "60000.00", "2014-03-10"));
        assertThat(last("abc-attention").scores().getFirst().score()).isEqualTo(1);
        pipeline.give(new MethodPublished(changed("abc-attention", "100000", "50000"), "NOW", null, "ann", "bo"));
        assertThat(last("abc-attention").scores().getFirst().score()).isEqualTo(2);
        assertThat(last("abc-attention").version()).isEqualTo(2);
        assertThat(last("abc-attention").cause()).isEqualTo("POLICY");
        assertThat(inForce("abc-attention", 2))
                .as("before its scores and after them")
                .hasSize(24);
        assertThat(last("service-levels").version()).isEqualTo(1);
        int before = pipeline.events.size();
        pipeline.send("K1", order("K1", "2014-03-10", "1.00", "2014-03-10"));
        assertThat(pipeline.events).hasSize(before);
    }

    @Test
    void a_version_with_a_date_waits_for_it_also_over_a_restart() {
        pipeline.send("K1", order("K1", "2014-03-10", "60000.00", "2014-03-10"));
        Method later = changed("abc-attention", "100000", "50000");
        pipeline.give(new MethodPublished(later, "FROM_DATE", LocalDate.parse("2014-03-13"), "ann", "bo"));
        pipeline.pass(LocalDate.parse("2014-03-10"));
        pipeline.restart();
        pipeline.pass(LocalDate.parse("2014-03-11"));
        assertThat(inForce("abc-attention", 2)).isEmpty();
        pipeline.pass(LocalDate.parse("2014-03-12"));
        assertThat(inForce("abc-attention", 2))
                .as("before its scores and after them")
                .hasSize(24);
        assertThat(last("abc-attention").asOf()).isEqualTo("2014-03-13");
        assertThat(last("abc-attention").scores().getFirst().score()).isEqualTo(2);
    }

    @Test
    void other_words_score_nobody_again() {
        pipeline.send("K1", order("K1", "2014-03-10", "60000.00", "2014-03-10"));
        int cards = pipeline.cards("K1", "abc-attention").size();
        pipeline.give(new MethodPublished(
                changed("abc-attention", "all others", "everybody else"), "NOW", null, "ann", "bo"));
        assertThat(inForce("abc-attention", 2))
                .as("before its scores and after them")
                .hasSize(24);
        assertThat(pipeline.cards("K1", "abc-attention")).hasSize(cards);
    }

    @Test
    void monthly_scores_are_taken_again_as_of_the_last_month_end() {
        pipeline.send("K1", order("K1", "2014-03-10", "9000.00", "2014-03-10"));
        pipeline.passUntil(LocalDate.parse("2014-03-10"), LocalDate.parse("2014-04-10"));
        pipeline.send("K1", order("K1", "2014-04-11", "9000.00", "2014-04-11"));
        pipeline.give(new MethodPublished(changed("value-potential", "10000", "8000"), "NOW", null, "ann", "bo"));
        assertThat(last("value-potential").scores().getFirst().score()).isEqualTo(2);
        assertThat(last("value-potential").scores().getFirst().on()).isEqualTo("2014-03-31");
    }

    @Test
    void a_method_published_after_the_orders_scores_them_too() {
        Pipeline late = new Pipeline();
        late.send("K1", order("K1", "2014-03-10", "100000.00", "2014-03-10"));
        late.give(new MethodPublished(preset("abc-attention"), "NOW", null, "ann", "bo"));
        assertThat(late.last.get("K1:abc-attention").scores().getFirst().score())
                .isEqualTo(2);
    }

    @Test
    void who_leads_is_announced_for_both() {
        int before = pipeline.events.size();
        pipeline.give(new LeadingMethodChosen("abc-attention", "ann"));
        List<Object> said = pipeline.events.subList(before, pipeline.events.size());
        assertThat(said).hasSize(24);
        assertThat(((MethodInForce) said.get(0)).leading()).isFalse();
        assertThat(((MethodInForce) said.get(1)).method()).isEqualTo("abc-attention");
        assertThat(((MethodInForce) said.get(1)).leading()).isTrue();
    }
}
