/** When an account manager is there: what people record of it, and what was recorded. */
@NullMarked
package io.tierledger.engagement.capacity;

import org.jspecify.annotations.NullMarked;
