/** What customers ask and what becomes of it, as it is stored; what is personal of it is sealed. */
@NullMarked
package io.tierledger.engagement.requested;

import org.jspecify.annotations.NullMarked;
