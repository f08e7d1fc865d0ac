package io.tierledger.contracts.questions;

import java.util.List;

/**
 * Who is in a tier.
 *
 * @param items customer ids, by the alphabet
 * @param complete false when there are more than fit; ask again with {@code after} the last of them
 */
public record CustomersInTier(List<String> items, boolean complete) {}
