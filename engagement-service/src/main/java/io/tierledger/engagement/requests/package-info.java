/** What questions about a range of business dates have in common. */
@NullMarked
package io.tierledger.engagement.requests;

import org.jspecify.annotations.NullMarked;
