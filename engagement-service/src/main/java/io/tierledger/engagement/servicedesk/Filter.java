package io.tierledger.engagement.servicedesk;

import org.jspecify.annotations.Nullable;

/**
 * Whose requests; null for everybody's.
 *
 * @param assignee an account manager or {@link RequestRecord#BACK_OFFICE}
 * @param seen what who asks sees at all
 */
record Filter(@Nullable String customerId, @Nullable String assignee, Seen seen) {
    boolean wants(RequestRecord record) {
        return seen.holds(record)
                && (customerId == null || record.customerId().equals(customerId))
                && (assignee == null || record.assignedTo().equals(assignee));
    }
}
