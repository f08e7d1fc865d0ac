/** Question: what is still to be judged, and how much of it is done? */
@NullMarked
package io.tierledger.scoring.missing;

import org.jspecify.annotations.NullMarked;
