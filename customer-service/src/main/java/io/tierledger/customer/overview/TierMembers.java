package io.tierledger.customer.overview;

import io.tierledger.customer.neighbours.Neighbour;
import io.tierledger.platform.web.Refused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Asks tier-service, within a limit, who is in a tier: tiers are its business and nobody copies them. */
final class TierMembers implements AutoCloseable {
    private static final int PAGES = 10;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Neighbour tiers;

    TierMembers(JsonMapper json, URI tierService) {
        this.tiers = new Neighbour(json, tierService, LIMIT);
    }

    /** @param complete false when there are more than were sent */
    record Members(List<String> items, boolean complete) {}

    /** @throws Refused 503 when tier-service does not answer, or knows more customers than it can send */
    TreeSet<String> of(@Nullable String method, String tier) {
        mustExist(method);
        String query = "tier=" + encoded(tier) + (method == null ? "" : "&method=" + encoded(method));
        TreeSet<String> all = new TreeSet<>();
        Members page = page(query, method, tier);
        for (int pages = 1; ; pages++) {
            all.addAll(page.items());
            if (page.complete()) {
                return all;
            }
            if (pages == PAGES || page.items().isEmpty()) {
                throw unavailable();
            }
            page = page(query + "&after=" + encoded(page.items().getLast()), method, tier);
        }
    }

    /** @throws Refused 404 for a method that was never published */
    void mustExist(@Nullable String method) {
        if (method != null
                && tiers.get("/internal/customers-in-tier?method=" + encoded(method), Members.class)
                                .orElseThrow(TierMembers::unavailable)
                                .status()
                        == 404) {
            throw Refused.notFound("method", method);
        }
    }

    private Members page(String query, @Nullable String method, String tier) {
        var answer =
                tiers.get("/internal/customers-in-tier?" + query, Members.class).orElseThrow(TierMembers::unavailable);
        if (answer.status() == 404 || answer.status() == 400) {
            throw Refused.notFound("tier", method == null ? tier : method + " " + tier);
        }
        return answer.body().orElseThrow(TierMembers::unavailable);
    }

    private static Refused unavailable() {
        return new Refused(
                503,
                "tier-service-silent",
                "Tier-service does not say now who is in that tier; try again, or leave the filter out.",
                Map.of("retryAfter", 2));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        tiers.close();
    }
}
