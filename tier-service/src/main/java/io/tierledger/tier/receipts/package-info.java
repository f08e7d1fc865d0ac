/** A change of tier as the outside sees it: the published fields, in one shape for lists, streams and histories. */
@NullMarked
package io.tierledger.tier.receipts;

import org.jspecify.annotations.NullMarked;
