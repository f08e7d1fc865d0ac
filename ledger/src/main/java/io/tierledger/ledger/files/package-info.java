/** A ledger as files of a directory, which are written once, and by one writer. */
@NullMarked
package io.tierledger.ledger.files;

import org.jspecify.annotations.NullMarked;
