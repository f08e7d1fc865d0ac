/**
 * Orders are accepted: one at a time as somebody sends them, or by the thousand from a file. Both paths come through
 * {@link io.tierledger.customer.accepting.OrderDesk} and the same decisions, so where a batch ends changes nothing.
 */
@NullMarked
package io.tierledger.customer.accepting;

import org.jspecify.annotations.NullMarked;
