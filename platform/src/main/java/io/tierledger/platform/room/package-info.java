/**
 * Room on the disk that holds the data. Before it runs out, what comes from outside is refused (507), then what follows from it waits;
 * nothing breaks, and all goes on when there is room again.
 */
@NullMarked
package io.tierledger.platform.room;

import org.jspecify.annotations.NullMarked;
