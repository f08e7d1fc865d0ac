package io.tierledger.tier.events;

/** What is said about a finding, or comes of it. A finding is of one customer, under one method, of one kind. */
public sealed interface FindingEvent permits FindingTaskGiven, FindingDismissed, FindingTaskEnded {
    String customerId();

    String method();

    /** A word of {@code GET /api/tiers/findings}, {@code DEAD_A}. */
    String kind();

    /** In which everything stands that is said about one finding. */
    default String stream() {
        return stream(customerId(), method(), kind());
    }

    static String stream(String customerId, String method, String kind) {
        return "finding:" + customerId + ":" + method + ":" + kind;
    }
}
