/** The domain events of this service, as stored. They stay home; {@link io.tierledger.scoring.publishing} translates them. */
@NullMarked
package io.tierledger.scoring.events;

import org.jspecify.annotations.NullMarked;
