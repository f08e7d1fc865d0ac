/** The read model of plans: one file per customer, and per account manager and month whom there is something to do for. */
@NullMarked
package io.tierledger.engagement.plans;

import org.jspecify.annotations.NullMarked;
