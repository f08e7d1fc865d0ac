/**
 * A customer: its status life cycle, its account manager, its facts and the estimate of what it spends in all.
 * Core: {@code java.*} only; a name never comes in here, only the commitment to it.
 */
@NullMarked
package io.tierledger.customer.customers;

import org.jspecify.annotations.NullMarked;
