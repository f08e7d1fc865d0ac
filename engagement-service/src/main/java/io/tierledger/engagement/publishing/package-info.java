/** From domain events to the published language. */
@NullMarked
package io.tierledger.engagement.publishing;

import org.jspecify.annotations.NullMarked;
