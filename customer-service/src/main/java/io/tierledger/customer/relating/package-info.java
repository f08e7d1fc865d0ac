/** One customer over HTTP: read with its histories, written, given another status, account manager or wallet estimate. */
@NullMarked
package io.tierledger.customer.relating;

import org.jspecify.annotations.NullMarked;
