/** Domain events become the published language of {@code tierledger.customers}. */
@NullMarked
package io.tierledger.customer.publishing;

import org.jspecify.annotations.NullMarked;
