/** Types that old messages hold and nobody writes any more. */
@NullMarked
package io.tierledger.contracts.customers.v1;

import org.jspecify.annotations.NullMarked;
