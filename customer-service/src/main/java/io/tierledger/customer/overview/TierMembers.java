package io.tierledger.customer.overview;

import io.tierledger.platform.web.Refused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks tier-service, within a limit, who is in a tier: tiers are its business and nobody copies them. */
public final class TierMembers implements AutoCloseable {
    private static final int PAGES = 10;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final JsonMapper json;
    private final URI tierService;

    public TierMembers(JsonMapper json, URI tierService) {
        this.json = json;
        this.tierService = tierService;
    }

    /** @param complete false when there are more than were sent */
    record Members(List<String> items, boolean complete) {}

    /** @throws Refused 503 when tier-service does not answer, or knows more customers than it can send */
    TreeSet<String> of(@Nullable String method, String tier) {
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

    private Members page(String query, @Nullable String method, String tier) {
        try {
            HttpRequest request = HttpRequest.newBuilder(tierService.resolve("/internal/customers-in-tier?" + query))
                    .timeout(LIMIT)
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 404 || answer.statusCode() == 400) {
                String asked = method == null ? tier : method + " " + tier;
                throw Refused.notFound("tier", asked);
            }
            if (answer.statusCode() == 200) {
                return json.readValue(answer.body(), Members.class);
            }
        } catch (IOException | JacksonException silent) {
            throw unavailable();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
        throw unavailable();
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
        http.shutdownNow();
    }
}
