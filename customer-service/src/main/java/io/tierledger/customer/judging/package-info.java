/** Judgements on their way to scoring-service, which decides about them; here it is known who is a customer. */
@NullMarked
package io.tierledger.customer.judging;

import org.jspecify.annotations.NullMarked;
