/** Changes as they come: a list to page through and a live stream that never misses one. */
@NullMarked
package io.tierledger.tier.changes;

import org.jspecify.annotations.NullMarked;
