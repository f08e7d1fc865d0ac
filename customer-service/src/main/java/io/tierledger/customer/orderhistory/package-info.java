/**
 * What a customer bought: its orders, newest first, and counts and sums as they were known at any position of the store.
 *
 * <p>A document per customer and month cost half a millisecond of CPU per order on the embedded server, which writes a whole page of
 * documents anew for every one that is touched. So orders are kept as a log in few large documents, each written once or twice:
 * {@code d/…} what came last, {@code r/<run>/<bucket>} a hundred thousand entries at a time, by bucket of customers.
 */
@NullMarked
package io.tierledger.customer.orderhistory;

import org.jspecify.annotations.NullMarked;
