/** Question: how many were placed, promoted, demoted and withdrawn in a period? */
@NullMarked
package io.tierledger.tier.moves;

import org.jspecify.annotations.NullMarked;
