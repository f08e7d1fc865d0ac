package io.tierledger.tier.events;

/** What happens to a review as a whole. All reviews under a method stand in one stream, since two that are open share no customer. */
public sealed interface ReviewEvent permits ReviewOpened, ReviewClosing, ReviewClosed {
    /** Id of the review, a UUID. */
    String review();

    String method();

    default String stream() {
        return stream(method());
    }

    static String stream(String method) {
        return "reviews:" + method;
    }
}
