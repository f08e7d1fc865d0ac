/** The work list as a calendar that any calendar program can subscribe to, behind an address nobody can guess. */
@NullMarked
package io.tierledger.engagement.calendar;

import org.jspecify.annotations.NullMarked;
