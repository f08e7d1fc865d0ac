/**
 * A staffing firm that never was: its account managers, customers, judgements and two and a half years of orders, drawn from a seed,
 * the same for the same last day. Loaded through the public API like everybody's data.
 */
@NullMarked
package io.tierledger.launcher.demo;

import org.jspecify.annotations.NullMarked;
