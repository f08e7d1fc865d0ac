/** What a file of each kind holds: its rows read, checked, and given to those who decide. */
@NullMarked
package io.tierledger.customer.importing.rows;

import org.jspecify.annotations.NullMarked;
