/**
 * Which customers are there, and who answers for them: lists, search, names for others. The list lives in PostgreSQL, beside the
 * names it is searched and sorted by: events carry none, and a join across two databases would read every customer.
 */
@NullMarked
package io.tierledger.customer.overview;

import org.jspecify.annotations.NullMarked;
