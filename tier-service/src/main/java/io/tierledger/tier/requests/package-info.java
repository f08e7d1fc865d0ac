/** What questions have in common: names that must exist, and dates that have come. */
@NullMarked
package io.tierledger.tier.requests;

import org.jspecify.annotations.NullMarked;
