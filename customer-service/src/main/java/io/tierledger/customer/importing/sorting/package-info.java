/** Rows that were read and wait, on disk where they are many, sorted by day. */
@NullMarked
package io.tierledger.customer.importing.sorting;

import org.jspecify.annotations.NullMarked;
