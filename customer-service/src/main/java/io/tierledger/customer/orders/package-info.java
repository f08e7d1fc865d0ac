/**
 * An order: placed once, cancelled or credited afterwards. An aggregate of its own, so that sequence 0 of its stream is the
 * duplicate check. Core: {@code java.*} only; money is minor units in a long, converted once, on acceptance.
 */
@NullMarked
package io.tierledger.customer.orders;

import org.jspecify.annotations.NullMarked;
