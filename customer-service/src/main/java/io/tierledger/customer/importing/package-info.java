/**
 * Files come in: a body is read row by row by one thread while another stores the rows before, a batch in a transaction together
 * with the counters of the import. Nothing is skipped in silence: received = accepted + duplicate + rejected + quarantined + parked.
 */
@NullMarked
package io.tierledger.customer.importing;

import org.jspecify.annotations.NullMarked;
