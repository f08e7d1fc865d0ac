/** What customers are granted, and what they are given: rules of service levels. Core: knows no store, no clock and no framework. */
@NullMarked
package io.tierledger.engagement.granting;

import org.jspecify.annotations.NullMarked;
