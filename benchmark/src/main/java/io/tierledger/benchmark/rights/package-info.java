/** What asking who somebody is and what they may costs a request. */
@NullMarked
package io.tierledger.benchmark.rights;

import org.jspecify.annotations.NullMarked;
