/** Who people and programs are: a fold of what customer-service tells on {@code tierledger.people}, read whole before a service answers. */
@NullMarked
package io.tierledger.people;

import org.jspecify.annotations.NullMarked;
