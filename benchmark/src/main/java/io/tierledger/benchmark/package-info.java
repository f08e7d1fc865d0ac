/** Workloads of docs/performance.md as programs: each runs its baseline beside it, prints both and their ratio, and checks the result. */
@NullMarked
package io.tierledger.benchmark;

import org.jspecify.annotations.NullMarked;
