/** Question: what did every customer buy in the twelve months up to a date? For neighbours, answered from memory. */
@NullMarked
package io.tierledger.scoring.measures;

import org.jspecify.annotations.NullMarked;
