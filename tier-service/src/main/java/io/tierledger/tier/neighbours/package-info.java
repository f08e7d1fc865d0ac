/** Questions to the services before this one, for display and checking only: bounded, and lived without when nobody answers. */
@NullMarked
package io.tierledger.tier.neighbours;

import org.jspecify.annotations.NullMarked;
