/** W6: a draft over the past of a million customers, beside the same question in SQL. */
@NullMarked
package io.tierledger.benchmark.simulating;

import org.jspecify.annotations.NullMarked;
