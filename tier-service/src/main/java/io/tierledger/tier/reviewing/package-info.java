/**
 * Reviews: what is proposed for everybody whom a method places is defended by account managers and decided by sales managers; a closing makes
 * it come about. The stage keeps the cases of open reviews, and the store those of closed ones.
 */
@NullMarked
package io.tierledger.tier.reviewing;

import org.jspecify.annotations.NullMarked;
