/**
 * Events from before texts were sealed, told anew as they are told since: in a store that nobody uses meanwhile, text by text, with what
 * follows from them naming the event that gave it (docs/decisions/0044).
 */
@NullMarked
package io.tierledger.sealing.old;

import org.jspecify.annotations.NullMarked;
