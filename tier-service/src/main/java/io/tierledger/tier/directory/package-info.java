/** Who answers for a customer, and what status it has, as far as this service was told. */
@NullMarked
package io.tierledger.tier.directory;

import org.jspecify.annotations.NullMarked;
