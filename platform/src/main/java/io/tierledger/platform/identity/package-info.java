/**
 * Whether PostgreSQL, Kafka, the read models and the data directory belong together. Each keeps the identity of the store it was
 * written from; one that was lost or replaced by an older copy is filled again where that loses nothing, and otherwise refused.
 */
@NullMarked
package io.tierledger.platform.identity;

import org.jspecify.annotations.NullMarked;
