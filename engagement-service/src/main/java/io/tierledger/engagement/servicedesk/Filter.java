package io.tierledger.engagement.servicedesk;

import org.jspecify.annotations.Nullable;

/**
 * Whose requests; null for everybody's.
 *
 * @param assignee an account manager or {@link RequestRecord#BACK_OFFICE}
 */
record Filter(@Nullable String customerId, @Nullable String assignee) {
    boolean wants(RequestRecord record) {
        return (customerId == null || record.customerId().equals(customerId))
                && (assignee == null || record.assignedTo().equals(assignee));
    }
}
