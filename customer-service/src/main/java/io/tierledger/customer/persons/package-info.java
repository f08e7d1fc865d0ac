/** Persons and teams: who they are, what they are for, where they belong. */
@NullMarked
package io.tierledger.customer.persons;

import org.jspecify.annotations.NullMarked;
