/**
 * Who may do what: one table of every route that the services and the gateway serve ({@link io.tierledger.rights.Rights}), and the
 * decision by it, without Spring, clock or store. What it says for readers is {@code docs/rights.md}, generated from it.
 */
@NullMarked
package io.tierledger.rights;

import org.jspecify.annotations.NullMarked;
