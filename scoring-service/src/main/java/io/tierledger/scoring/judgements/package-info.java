/** Persons judge: one criterion over HTTP, many from a file; both ask the same decider. */
@NullMarked
package io.tierledger.scoring.judgements;

import org.jspecify.annotations.NullMarked;
