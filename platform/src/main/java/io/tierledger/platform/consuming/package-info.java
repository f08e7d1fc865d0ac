/** A stage: inputs of one topic, handled in order per partition, with position and result in one transaction. */
@NullMarked
package io.tierledger.platform.consuming;

import org.jspecify.annotations.NullMarked;
