package io.tierledger.engagement.plans;

import io.tierledger.engagement.clock.BusinessDates;
import io.tierledger.engagement.naming.CustomerNames;
import io.tierledger.engagement.programme.ProgrammePublished;
import io.tierledger.engagement.programme.Programmes;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/plans/{customerId}}: what the customer is promised, what came of it, and earlier plans summed up. 404 without any. */
@RestController
final class PlanEndpoint {
    private final PlanFiles files;
    private final Programmes programmes;
    private final BusinessDates dates;
    private final CustomerNames names;
    private final ReportTexts texts;
    private final Blocking blocking;

    PlanEndpoint(
            PlanFiles files,
            Programmes programmes,
            BusinessDates dates,
            CustomerNames names,
            ReportTexts texts,
            Blocking blocking) {
        this.texts = texts;
        this.files = files;
        this.programmes = programmes;
        this.dates = dates;
        this.names = names;
        this.blocking = blocking;
    }

    @GetMapping("/api/plans/{customerId}")
    Mono<PlanAnswer> plan(@PathVariable String customerId) {
        return blocking.call(() -> answer(customerId))
                .flatMap(answer -> names.of(List.of(customerId)).map(found -> answer.named(found.get(customerId))));
    }

    private PlanAnswer answer(String customerId) {
        PlanFile file = files.find(customerId).orElseThrow(() -> Refused.notFound("plan of customer", customerId));
        PlanRecord plan = file.last().orElseThrow(() -> Refused.notFound("plan of customer", customerId));
        LocalDate today = dates.today().orElse(plan.from());
        PlanAnswer answer = PlanAnswer.of(file, plan, programme(plan), today);
        return answer.with(texts.in(answer.activities()));
    }

    private Optional<ProgrammePublished.Tier> programme(PlanRecord plan) {
        return programmes.find(plan.method()).flatMap(found -> found.promisedTo(plan.tier()));
    }
}
