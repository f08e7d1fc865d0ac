/** Rates of other currencies against the reporting currency, set by a person per day; the latest on or before an order's date counts. */
@NullMarked
package io.tierledger.customer.rates;

import org.jspecify.annotations.NullMarked;
