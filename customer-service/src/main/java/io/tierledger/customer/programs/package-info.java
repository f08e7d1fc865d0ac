/** Tokens by which programs sign in: issued, listed, revoked; each is shown once, and kept as a digest. */
@NullMarked
package io.tierledger.customer.programs;

import org.jspecify.annotations.NullMarked;
