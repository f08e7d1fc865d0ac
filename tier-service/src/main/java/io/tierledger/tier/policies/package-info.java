/** Which versions of which methods this service decides by: names of tiers, programmes, and the policy of an old decision. */
@NullMarked
package io.tierledger.tier.policies;

import org.jspecify.annotations.NullMarked;
