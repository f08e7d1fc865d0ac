/** Promised against given, per customer, tier and account manager. */
@NullMarked
package io.tierledger.engagement.given;

import org.jspecify.annotations.NullMarked;
