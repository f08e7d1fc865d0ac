/** What a person says who changes something: sealed before it is stored, and found again in the event that holds it. */
@NullMarked
package io.tierledger.customer.saying;

import org.jspecify.annotations.NullMarked;
