/**
 * Customers, orders and the business clock.
 *
 * <p>What comes in: files of customers, orders and account managers, single orders and decisions about customers over HTTP. What is
 * decided: whether an order is new, the same again or another under the same id, in which currency it counts, on which business date
 * it is accepted and which days pass before it; what a customer's status becomes. What goes out: {@code tierledger.customers}, in
 * order, days and ends of imports on every partition.
 *
 * <p>Cores, {@code java.*} only: {@code customers}, {@code orders}, {@code clock}, {@code rates}. Everything else is shell.
 */
@NullMarked
package io.tierledger.customer;

import org.jspecify.annotations.NullMarked;
