/** Days pass: at midnight, because an order is dated later, or because somebody says so. */
@NullMarked
package io.tierledger.customer.days;

import org.jspecify.annotations.NullMarked;
