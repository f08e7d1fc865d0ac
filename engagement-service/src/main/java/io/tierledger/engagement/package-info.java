/**
 * From tiers to attention. In: tier changes, days and publications of methods ({@code tierledger.tiers}). Decides: what a customer
 * is planned to get under the programme of the leading method, and what becomes of it. Out: plans, completions, what was missed or
 * withdrawn ({@code tierledger.engagement}).
 */
@NullMarked
package io.tierledger.engagement;

import org.jspecify.annotations.NullMarked;
