/** Other services, asked within a limit; nobody is asked to decide what is decided here. */
@NullMarked
package io.tierledger.customer.neighbours;

import org.jspecify.annotations.NullMarked;
