/** The past of customers decided again, by the stage itself, for whoever looks back or tries a draft; nothing of it is stored. */
@NullMarked
package io.tierledger.tier.replaying;

import org.jspecify.annotations.NullMarked;
