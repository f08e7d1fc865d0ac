/** What questions about a range of business dates have in common. */
@NullMarked
package io.tierledger.engagement.asking;

import org.jspecify.annotations.NullMarked;
