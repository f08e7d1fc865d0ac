/** W4: appending events, beside plain JDBC batches and beside Axon as it comes. */
@NullMarked
package io.tierledger.benchmark.appending;

import org.jspecify.annotations.NullMarked;
