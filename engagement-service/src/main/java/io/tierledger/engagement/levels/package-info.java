/** What is said of the service levels of a customer, as it is stored; what is personal of it is sealed. */
@NullMarked
package io.tierledger.engagement.levels;

import org.jspecify.annotations.NullMarked;
