/** A person decides: a tier set by hand with reason and end date, while automation goes on underneath. */
@NullMarked
package io.tierledger.tier.overriding;

import org.jspecify.annotations.NullMarked;
