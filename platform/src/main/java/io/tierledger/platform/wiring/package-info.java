/** All the platform's beans together, and when what runs behind the store starts and stops. */
@NullMarked
package io.tierledger.platform.wiring;

import org.jspecify.annotations.NullMarked;
