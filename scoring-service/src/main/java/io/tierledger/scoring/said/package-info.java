/** What people said of a customer, whether or not a scorecard names it; read from the streams of the judgements themselves. */
@NullMarked
package io.tierledger.scoring.said;

import org.jspecify.annotations.NullMarked;
