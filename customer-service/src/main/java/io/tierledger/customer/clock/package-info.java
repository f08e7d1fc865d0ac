/**
 * The one business clock. Time is an event: scores and tiers change because time passed only when {@code day-passed} says so.
 * Core: {@code java.*} only.
 */
@NullMarked
package io.tierledger.customer.clock;

import org.jspecify.annotations.NullMarked;
