/** What persons say about a customer: the latest judgement counts, and grows stale. Pure. */
@NullMarked
package io.tierledger.scoring.judging;

import org.jspecify.annotations.NullMarked;
