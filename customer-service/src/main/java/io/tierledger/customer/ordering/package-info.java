/** Orders one at a time, over HTTP: placed, cancelled, credited. */
@NullMarked
package io.tierledger.customer.ordering;

import org.jspecify.annotations.NullMarked;
