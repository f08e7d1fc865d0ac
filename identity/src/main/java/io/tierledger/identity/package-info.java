/**
 * Our own OpenID provider, for who has no other: accounts with their passwords, the pages on which people sign in, and the key that
 * signs. A servlet context of its own, reached by browsers through the gateway at {@code /identity}, and by the gateway directly.
 */
@NullMarked
package io.tierledger.identity;

import org.jspecify.annotations.NullMarked;
