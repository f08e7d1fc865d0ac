package io.tierledger.customer.overview;

import io.tierledger.contracts.questions.CustomersInTier;
import io.tierledger.neighbours.Neighbour;
import io.tierledger.neighbours.Neighbour.Answer;
import io.tierledger.neighbours.TierQuestions;
import io.tierledger.platform.web.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Asks tier-service, within a limit, who is in a tier: tiers are its business and nobody copies them. */
final class TierMembers implements AutoCloseable {
    private static final int PAGES = 10;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Neighbour<TierQuestions> tiers;

    TierMembers(Environment environment) {
        this.tiers = Neighbour.tiers(environment, LIMIT);
    }

    /** @throws Refused 503 when tier-service does not answer, or knows more customers than it can send */
    TreeSet<String> of(@Nullable String method, String tier) {
        mustExist(method);
        TreeSet<String> all = new TreeSet<>();
        CustomersInTier page = page(method, tier, null);
        for (int pages = 1; ; pages++) {
            all.addAll(page.items());
            if (page.complete()) {
                return all;
            }
            if (pages == PAGES || page.items().isEmpty()) {
                throw unavailable();
            }
            page = page(method, tier, page.items().getLast());
        }
    }

    /** @throws Refused 404 for a method that was never published */
    void mustExist(@Nullable String method) {
        if (method != null && answered(method, null, null).status() == 404) {
            throw Refused.notFound("method", method);
        }
    }

    private CustomersInTier page(@Nullable String method, String tier, @Nullable String after) {
        Answer<CustomersInTier> answer = answered(method, tier, after);
        if (isRefused(answer)) {
            throw Refused.notFound("tier", method == null ? tier : method + " " + tier);
        }
        return answer.body().orElseThrow(TierMembers::unavailable);
    }

    private Answer<CustomersInTier> answered(@Nullable String method, @Nullable String tier, @Nullable String after) {
        return tiers.answer(questions -> questions.customersIn(method, tier, after))
                .filter(answer -> answer.body().isPresent() || isRefused(answer))
                .orElseThrow(TierMembers::unavailable);
    }

    /** Of a service that is catching up, and so does not know, it is no answer. */
    private static boolean isRefused(Answer<?> answer) {
        return answer.status() == 404 || answer.status() == 400;
    }

    private static Refused unavailable() {
        return new Refused(
                503,
                "tier-service-silent",
                "Tier-service does not say now who is in that tier; try again, or leave the filter out.",
                Map.of("retryAfter", 2));
    }

    @Override
    public void close() {
        tiers.close();
    }
}
