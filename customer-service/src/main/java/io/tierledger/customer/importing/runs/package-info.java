/** What is kept of each import: how far it is, what came of its rows, what should be known of its file. */
@NullMarked
package io.tierledger.customer.importing.runs;

import org.jspecify.annotations.NullMarked;
