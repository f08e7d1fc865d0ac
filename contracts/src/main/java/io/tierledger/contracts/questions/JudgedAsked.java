package io.tierledger.contracts.questions;

import java.util.List;

/**
 * Of which of these customers did somebody give a judgement that counts now?
 *
 * @param person id of who is signed in
 * @param method under which
 * @param customers at most {@link #AT_ONCE}
 */
public record JudgedAsked(String person, String method, List<String> customers) {
    public static final int AT_ONCE = 1_000;

    public JudgedAsked {
        customers = List.copyOf(customers);
    }
}
