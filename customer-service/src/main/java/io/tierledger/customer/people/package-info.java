/** What is stored of people, teams, stand-ins, hand-overs and tokens, and where it is written: every change is decided on all that was stored before it. */
@NullMarked
package io.tierledger.customer.people;

import org.jspecify.annotations.NullMarked;
