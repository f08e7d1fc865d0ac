/**
 * The published language of Tierledger: every event that leaves a service, the words it uses on the wire, and the document that
 * describes a method. Nothing here but {@code java.*}: a consumer outside Tierledger can copy this module as it is.
 *
 * <p>A type that is published is frozen: a change is a new type with the next version in its {@link io.tierledger.contracts.WireName}.
 */
@NullMarked
package io.tierledger.contracts;

import org.jspecify.annotations.NullMarked;
