/** What the stages behind this service say. */
@NullMarked
package io.tierledger.customer.stages;

import org.jspecify.annotations.NullMarked;
