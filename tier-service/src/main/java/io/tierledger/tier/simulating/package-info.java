/**
 * What would have been: a draft of a method run over the real past, as it is known now, against the published version. scoring-service tells
 * what each would have scored, customer by customer; the code that decides the present decides over both.
 */
@NullMarked
package io.tierledger.tier.simulating;

import org.jspecify.annotations.NullMarked;
