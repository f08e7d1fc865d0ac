package io.tierledger.engagement.timeline;

import io.tierledger.engagement.requests.Said;
import io.tierledger.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint stands; what is left out is as it was.
 *
 * @param solved false where it came back
 * @param satisfied whether the customer is content with what was done
 * @param recommendedTo to whom the customer spoke well of us
 */
record FollowUp(
        @Nullable Boolean solved,
        @Nullable Boolean satisfied,
        @Nullable String recommendedTo) {

    /** @throws Refused 422 for one that says nothing, and for a text that is too long */
    FollowUp checked() {
        FollowUp checked = new FollowUp(solved, satisfied, Said.ifAny("recommendedTo", recommendedTo));
        if (checked.equals(new FollowUp(null, null, null))) {
            throw Refused.invalid("solved", "missing", "solved is missing.");
        }
        return checked;
    }
}
