/** Test vocabulary: services on embedded stores, messages as the stage before would send them, waiting with limits. */
@NullMarked
package io.tierledger.specification;

import org.jspecify.annotations.NullMarked;
