/** What customer-service publishes of people, teams and programs on {@code tierledger.people}: ids and roles, never a name. */
@NullMarked
package io.tierledger.contracts.people;

import org.jspecify.annotations.NullMarked;
