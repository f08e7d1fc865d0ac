/** Promised against given, per customer, tier and account manager. */
@NullMarked
package io.tierledger.engagement.promised;

import org.jspecify.annotations.NullMarked;
