/** Who saw what: the access log for auditors, and the two doors by which the gateway tells who came and went. */
@NullMarked
package io.tierledger.customer.auditing;

import org.jspecify.annotations.NullMarked;
