/** Names of customers, added when an answer is written and stored nowhere. */
@NullMarked
package io.tierledger.engagement.naming;

import org.jspecify.annotations.NullMarked;
