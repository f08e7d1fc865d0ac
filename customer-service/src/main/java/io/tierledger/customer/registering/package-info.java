/**
 * Customers and account managers become known, one by one or by file. What is personal of a customer is opened and sealed
 * before the append lock is taken. Names and addresses of account managers stay in a table beside the store, written in the same transaction; an
 * event holds the salted commitment only, so that a name can be erased and the event stays true.
 */
@NullMarked
package io.tierledger.customer.registering;

import org.jspecify.annotations.NullMarked;
