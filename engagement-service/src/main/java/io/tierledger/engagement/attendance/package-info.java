/** When account managers are there, as it is stored. */
@NullMarked
package io.tierledger.engagement.attendance;

import org.jspecify.annotations.NullMarked;
