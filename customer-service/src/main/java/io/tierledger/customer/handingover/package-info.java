/** Who answers for an account manager's customers in the place of the account manager: a stand-in for a while, another for good. */
@NullMarked
package io.tierledger.customer.handingover;

import org.jspecify.annotations.NullMarked;
