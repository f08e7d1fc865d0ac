package io.tierledger.gateway;

import java.net.URI;
import java.util.List;

/** Which service answers for which path: read from the top, the first that matches counts. */
record RoutingTable(List<Destination> destinations) {

    static RoutingTable of(Services services) {
        return new RoutingTable(List.of(
                patient("imports", services.customer(), "/api/imports"),
                patient("tier-changes", services.tier(), "/api/tiers/changes/stream"),
                patient("simulation-progress", services.tier(), "/api/simulations/*/progress"),
                new Destination("moments", services.engagement(), List.of("/api/customers/*/moments/**"), false),
                ledger("customer", services.customer()),
                ledger("scoring", services.scoring()),
                ledger("tier", services.tier()),
                ledger("engagement", services.engagement()),
                prompt(
                        "customer",
                        services.customer(),
                        "customers",
                        "orders",
                        "clock",
                        "rates",
                        "account-managers",
                        "me",
                        "people",
                        "proposals",
                        "rights",
                        "teams",
                        "tokens",
                        "audit"),
                prompt("scoring", services.scoring(), "scorecards", "criteria", "methods"),
                prompt("tier", services.tier(), "tiers", "simulations", "reviews"),
                prompt(
                        "engagement",
                        services.engagement(),
                        "programmes",
                        "plans",
                        "activities",
                        "requests",
                        "service-levels",
                        "capacity",
                        "calendar")));
    }

    /** Streams and uploads last as long as they last; everything else answers within the gateway's limit. */
    private static Destination patient(String id, URI service, String path) {
        return new Destination(id, service, List.of(path + "/**"), true);
    }

    /** Each service has its own. */
    private static Destination ledger(String service, URI address) {
        return new Destination("ledger-" + service, address, List.of("/api/ledger/" + service + "/**"), false);
    }

    private static Destination prompt(String id, URI service, String... resources) {
        return new Destination(
                id,
                service,
                List.of(resources).stream()
                        .map(resource -> "/api/" + resource + "/**")
                        .toList(),
                false);
    }

    /** @param patterns path patterns; a trailing {@code /**} also matches the path without it */
    record Destination(String id, URI service, List<String> patterns, boolean patient) {}
}
