/** What would have to change, by when, for a customer to keep its tier or win a better one. */
@NullMarked
package io.tierledger.tier.outlook;

import org.jspecify.annotations.NullMarked;
