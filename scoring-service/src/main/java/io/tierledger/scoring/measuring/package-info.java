/** Measures: what a customer's orders and facts amount to over a window that ends on a business date. Pure; amounts in minor units, days as epoch days. */
@NullMarked
package io.tierledger.scoring.measuring;

import org.jspecify.annotations.NullMarked;
