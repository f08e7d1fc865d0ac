/**
 * Names of customers. They and the extra columns stand sealed in events; names are opened in this service's memory alone, which searches and
 * sorts by them and tells them to other services.
 */
@NullMarked
package io.tierledger.customer.naming;

import org.jspecify.annotations.NullMarked;
