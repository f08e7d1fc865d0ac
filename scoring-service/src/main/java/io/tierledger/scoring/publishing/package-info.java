/** Domain events in the published language, frozen in {@code contracts}. */
@NullMarked
package io.tierledger.scoring.publishing;

import org.jspecify.annotations.NullMarked;
