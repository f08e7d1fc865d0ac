/** The columns of each kind of file, with the words that people use for them. */
@NullMarked
package io.tierledger.customer.importing.columns;

import org.jspecify.annotations.NullMarked;
