/** Whoever answers for a customer puts forward what another decides about it: its status, and its account manager. */
@NullMarked
package io.tierledger.customer.proposing;

import org.jspecify.annotations.NullMarked;
