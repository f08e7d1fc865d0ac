/** The business date as this service has come to know it: which days have ended. */
@NullMarked
package io.tierledger.engagement.clock;

import org.jspecify.annotations.NullMarked;
