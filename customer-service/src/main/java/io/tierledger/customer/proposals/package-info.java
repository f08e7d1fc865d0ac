/** What of a customer was put forward for another to decide, and whether it still waits. */
@NullMarked
package io.tierledger.customer.proposals;

import org.jspecify.annotations.NullMarked;
