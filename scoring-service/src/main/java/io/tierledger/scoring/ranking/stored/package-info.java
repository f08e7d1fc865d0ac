/** How words and results of rankings are kept as bytes. */
@NullMarked
package io.tierledger.scoring.ranking.stored;

import org.jspecify.annotations.NullMarked;
