/** What questions are held to: ranges of business dates, account managers and customers that there are, what people write. */
@NullMarked
package io.tierledger.engagement.requests;

import org.jspecify.annotations.NullMarked;
