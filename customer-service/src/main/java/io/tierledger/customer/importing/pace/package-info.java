/** How fast the days of a file go on, and which of them nobody believes. */
@NullMarked
package io.tierledger.customer.importing.pace;

import org.jspecify.annotations.NullMarked;
