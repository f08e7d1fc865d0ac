/**
 * What is kept or sent as bytes: one writer and one reader of the parts, one annotation that says who writes which form. Everything kept
 * begins with the number of its form; docs/decisions/0032 says why.
 */
@NullMarked
package io.tierledger.platform.bytes;

import org.jspecify.annotations.NullMarked;
