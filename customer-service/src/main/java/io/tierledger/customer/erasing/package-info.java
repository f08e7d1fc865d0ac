/** Erasing a customer: asked for by one administrator, approved by another, and carried out step by step until no service holds anything of it. */
@NullMarked
package io.tierledger.customer.erasing;

import org.jspecify.annotations.NullMarked;
