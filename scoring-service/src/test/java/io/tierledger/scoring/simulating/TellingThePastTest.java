package io.tierledger.scoring.simulating;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierledger.contracts.Amount;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.events.MethodPublished;
import io.tierledger.scoring.methods.MethodDocuments;
import io.tierledger.scoring.methods.Presets;
import io.tierledger.scoring.simulating.Frames.Card;
import io.tierledger.scoring.stage.Given;
import io.tierledger.scoring.stage.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The past that is told equals what was published while it was the present: by the versions in force, and by others in another run. */
class TellingThePastTest {
    private static final LocalDate FIRST = LocalDate.parse("2012-01-17");
    private static final int DAYS = 700;

    /** Other borders, windows, clocks and shares than those of the presets. */
    private static List<Method> others() {
        return Presets.all().stream()
                .map(preset -> {
                    String text = MethodDocuments.asYaml(preset)
                            .replace("250000", "100000")
                            .replace("25000", "40000")
                            .replace("P24M", "P18M")
                            .replace("staleAfter: \"P6M\"", "staleAfter: \"P3M\"")
                            .replace("upToPercent: 5\n", "upToPercent: 11\n")
                            .replace("upToPercent: 80\n", "upToPercent: 60\n");
                    text = preset.id().equals("service-levels")
                            ? text.replace("margin: 0", "margin: 0.1")
                            : text.replace("P12M", "P7M").replace("\"MONTHLY\"\n    judged", "\"DAILY\"\n    judged");
                    return MethodDocuments.yaml(text.getBytes(StandardCharsets.UTF_8));
                })
                .toList();
    }

    private static Pipeline by(List<Method> methods) {
        Pipeline pipeline = new Pipeline();
        methods.forEach(method -> pipeline.give(new MethodPublished(method, "NOW", null, "ann", "bo")));
        return pipeline;
    }

    private static void live(long seed, Pipeline pipeline) {
        Random random = new Random(seed);
        String[] statuses = {"PROSPECT", "ACTIVE", "SUSPECT"};
        for (int i = 0; i < 50; i++) {
            pipeline.send("K" + i, Given.customer("K" + i, statuses[i % 3], null));
        }
        for (int d = 0; d < DAYS; d++) {
            LocalDate day = FIRST.plusDays(d);
            for (int n = d == 0 ? 1 : random.nextInt(4); n > 0; n--) {
                String who = "K" + (int) (Math.abs(random.nextGaussian()) * 25) % 60;
                Amount amount = Amount.ofMinor((long) Math.exp(random.nextDouble() * 16) + 1, "EUR");
                String kind = new String[] {null, "placement", "vacancy", "other"}[random.nextInt(4)];
                pipeline.send(who, Given.order(who, day, amount, kind, day));
            }
            if (random.nextInt(9) == 0) {
                String id = "K" + random.nextInt(60);
                String[] what = new String[][] {
                            {"value-potential", "potential"},
                            {"abc-attention", "potential-a"},
                            {"weighted-metals", "cooperation"}
                        }
                        [random.nextInt(3)];
                pipeline.give(Given.judgement(
                        id,
                        what[0],
                        what[1],
                        1 + random.nextInt(2),
                        day.plusDays(Math.min(random.nextInt(20), DAYS - 1 - d)).toString()));
            }
            if (random.nextInt(12) == 0) {
                String id = "K" + random.nextInt(50);
                pipeline.send(id, Given.wallet(id, random.nextInt(200_000) + ".00", day.toString()));
            }
            if (random.nextInt(30) == 0) {
                String id = "K" + random.nextInt(50);
                pipeline.send(
                        id,
                        Given.status(
                                id, new String[] {"ACTIVE", "LOST", "INACTIVE"}[random.nextInt(3)], day.toString()));
            }
            pipeline.pass(day);
        }
    }

    @Test
    void every_version_is_told_as_it_would_have_been() {
        List<Method> presets = Presets.all();
        List<Method> others = others();
        for (long seed = 1; seed <= 3; seed++) {
            Pipeline real = by(presets);
            Pipeline otherwise = by(others);
            live(seed, real);
            live(seed, otherwise);
            for (int m = 0; m < presets.size(); m++) {
                String id = presets.get(m).id();
                Frames told = Frames.told(real, presets.get(m), others.get(m));
                int compared = 0;
                for (int i = 0; i < 60; i++) {
                    String customer = "K" + i;
                    List<Card> was = Frames.published(real, customer, id);
                    List<Card> would = Frames.published(otherwise, customer, id);
                    compared += was.size() + would.size();
                    assertThat(Frames.lastOfEachDay(told.published.getOrDefault(customer, List.of()), id))
                            .as("%s %s published, seed %s", id, customer, seed)
                            .isEqualTo(was);
                    assertThat(Frames.lastOfEachDay(told.draft.getOrDefault(customer, List.of()), id))
                            .as("%s %s draft, seed %s", id, customer, seed)
                            .isEqualTo(would);
                }
                assertThat(compared).as(id).isGreaterThan(100);
            }
        }
    }
}
