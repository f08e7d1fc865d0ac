/**
 * From orders, facts and judgements to scorecards.
 *
 * <p>In: {@code tierledger.customers}, and what persons give this service (judgements, versions of methods). Out: {@code
 * tierledger.scores}. It decides what a customer's scores are under every method; which tier follows is the next service's affair.
 * A scorecard is read from the event store by its key ({@code scorecard:K1:value-potential}): its last event is the current one, so no
 * read model is kept that would have to be written for every customer and method.
 */
@NullMarked
package io.tierledger.scoring;

import org.jspecify.annotations.NullMarked;
