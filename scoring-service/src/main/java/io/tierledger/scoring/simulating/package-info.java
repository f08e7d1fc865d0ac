/** Question: what would two versions of a method have scored over the past? For tier-service, which decides over the answer. */
@NullMarked
package io.tierledger.scoring.simulating;

import org.jspecify.annotations.NullMarked;
