/** Customers whose tier and value do not go together: dead A's, hidden A's, those that cost more than they bring. */
@NullMarked
package io.tierledger.tier.findings;

import org.jspecify.annotations.NullMarked;
