package io.tierledger.scoring.checking;

import io.tierledger.contracts.method.Criterion;
import io.tierledger.contracts.method.Method;
import io.tierledger.scoring.scorecards.GoldenAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The method's own examples: each must come out as it says. */
final class ExampleChecks {
    private final Method method;
    private final Problems problems;

    ExampleChecks(Method method, Problems problems) {
        this.method = method;
        this.problems = problems;
    }

    void run() {
        List<Method.GoldenExample> examples = method.examples();
        for (int i = 0; i < examples.size(); i++) {
            String place = "examples[" + i + "]";
            if (problems.present(examples.get(i).scores(), place + ".scores") && isReadable(examples.get(i), place)) {
                holds(examples.get(i), place);
            }
        }
    }

    private boolean isReadable(Method.GoldenExample example, String place) {
        boolean readable = true;
        for (Map.Entry<String, Integer> score : example.scores().entrySet()) {
            Criterion criterion = criterion(score.getKey());
            String at = place + ".scores." + score.getKey();
            readable &= problems.unless(
                    criterion != null, at, "unknown", Saying.of("no-such-criterion", "criterion", score.getKey()));
            Integer value = score.getValue();
            readable &= problems.unless(
                    criterion == null || value != null && value >= criterion.lowest() && value <= criterion.highest(),
                    at,
                    "range",
                    Saying.of("off-scale"));
        }
        Map<String, BigDecimal> measures = example.measures() == null ? Map.of() : example.measures();
        for (Map.Entry<String, BigDecimal> measure : measures.entrySet()) {
            BigDecimal value = measure.getValue();
            readable &= problems.unless(
                    criterion(measure.getKey()) != null
                            && value != null
                            && value.precision() <= 15
                            && Math.abs(value.scale()) <= 6,
                    place + ".measures." + measure.getKey(),
                    "unknown",
                    Saying.of("example-measure"));
        }
        return readable;
    }

    private void holds(Method.GoldenExample example, String place) {
        try {
            GoldenAnswer answer = GoldenAnswer.of(method, example);
            problems.unless(
                    example.tier() != null && example.tier().equals(answer.tier()),
                    place + ".tier",
                    "golden",
                    Saying.of("example-comes-out", "said", example.tier(), "found", answer.tier()));
            if (example.total() != null) {
                problems.unless(
                        new BigDecimal(example.total()).compareTo(answer.total()) == 0,
                        place + ".total",
                        "golden",
                        Saying.of("example-comes-out", "said", example.total(), "found", answer.total()));
            }
        } catch (IllegalArgumentException | ArithmeticException unusable) {
            problems.add(place, "golden", Saying.of("example-unusable"));
        }
    }

    private @Nullable Criterion criterion(String id) {
        return method.criteria().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
