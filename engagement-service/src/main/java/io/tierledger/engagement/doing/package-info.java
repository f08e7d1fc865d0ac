/** A person says that an activity was done or will not be done. */
@NullMarked
package io.tierledger.engagement.doing;

import org.jspecify.annotations.NullMarked;
