package io.tierledger.tier.events;

/** What a person says about one case of a review. */
public sealed interface CaseEvent permits CaseDefended, CaseDecided {
    String review();

    String customerId();

    String method();

    /** In which everything stands that persons say about one case. */
    default String stream() {
        return stream(review(), customerId());
    }

    static String stream(String review, String customerId) {
        return "case:" + review + ":" + customerId;
    }
}
