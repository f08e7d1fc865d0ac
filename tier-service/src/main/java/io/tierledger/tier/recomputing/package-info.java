/** Taking old decisions again on the same evidence, and comparing. */
@NullMarked
package io.tierledger.tier.recomputing;

import org.jspecify.annotations.NullMarked;
