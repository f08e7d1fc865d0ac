package io.tierledger.scoring.methods;

import io.tierledger.contracts.method.Measure;
import io.tierledger.contracts.method.Measure.Part;
import io.tierledger.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/criteria/measures}: what a criterion can measure, for whoever writes a method or shows a figure. */
@RestController
final class CriteriaEndpoint {

    /**
     * A measure.
     *
     * @param name within a sentence, per language
     * @param unit MONEY, ORDERS, DAYS or RATIO
     * @param addsUp whether each order of the window brings its own part
     * @param needs the parts of a criterion, as a document calls them, without which it cannot be measured
     * @param takes the parts that change what is measured, those among them
     */
    public record Measurable(
            Measure measure,
            Map<String, String> name,
            Measure.Unit unit,
            boolean addsUp,
            List<String> needs,
            List<String> takes) {

        static Measurable of(Measure measure) {
            return new Measurable(
                    measure,
                    measure.words(),
                    measure.unit(),
                    measure.addsUp(),
                    parts(measure::needs),
                    parts(measure::takes));
        }

        private static List<String> parts(Predicate<Part> which) {
            return Stream.of(Part.values()).filter(which).map(Part::inADocument).toList();
        }
    }

    @GetMapping("/api/criteria/measures")
    Mono<Page<Measurable>> measures() {
        return Mono.just(
                new Page<>(Stream.of(Measure.values()).map(Measurable::of).toList(), null));
    }
}
