/** What is said of contact moments of a customer, as it is stored; what is personal of it is sealed. */
@NullMarked
package io.tierledger.engagement.moments;

import org.jspecify.annotations.NullMarked;
