/** Names, extra columns and what persons said, from before texts were sealed: sealed where they stand (docs/decisions/0044). */
@NullMarked
package io.tierledger.customer.oldevents;

import org.jspecify.annotations.NullMarked;
