package io.tierledger.engagement.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierledger.platform.web.Blocking;
import io.tierledger.platform.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /api/programmes/{method}}: what each tier is given in a year. 404 for a method that nobody published. */
@RestController
final class ProgrammeEndpoint {
    private final Programmes programmes;
    private final Blocking blocking;

    ProgrammeEndpoint(Programmes programmes, Blocking blocking) {
        this.programmes = programmes;
        this.blocking = blocking;
    }

    /** @param statuses what is promised to customers that the method places nowhere: {@code tier} is their status, which has no name here */
    record Answer(
            String method,
            int version,
            boolean leading,
            Map<String, String> name,
            List<TierAnswer> tiers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<TierAnswer> statuses) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TierAnswer(
            String tier,
            Map<String, String> name,
            Map<String, Integer> contacts,
            int contactsPerYear,
            List<String> extras,
            @Nullable String plan) {}

    @GetMapping("/api/programmes/{method}")
    Mono<Answer> programme(@PathVariable String method) {
        return blocking.call(() -> programmes
                .find(method)
                .map(found -> answer(
                        found, programmes.leading().filter(method::equals).isPresent()))
                .orElseThrow(() -> Refused.notFound("programme of method", method)));
    }

    private static Answer answer(ProgrammePublished found, boolean leading) {
        List<TierAnswer> tiers =
                found.tiers().stream().map(ProgrammeEndpoint::answer).toList();
        List<TierAnswer> statuses = found.promisedToStatuses().stream()
                .map(ProgrammeEndpoint::answer)
                .toList();
        return new Answer(
                found.method(), found.version(), leading, found.name(), tiers, statuses.isEmpty() ? null : statuses);
    }

    private static TierAnswer answer(ProgrammePublished.Tier tier) {
        int each = tier.contacts().values().stream().mapToInt(Integer::intValue).sum();
        return new TierAnswer(
                tier.tier(), tier.name(), new TreeMap<>(tier.contacts()), each, tier.extras(), tier.plan());
    }
}
