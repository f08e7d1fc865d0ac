/**
 * Customers and account managers become known, one by one or by file. Names and addresses of persons stay in tables beside the store,
 * written in the same transaction; an event holds the salted commitment only, so that a name can be erased and the event stays true.
 */
@NullMarked
package io.tierledger.customer.registering;

import org.jspecify.annotations.NullMarked;
