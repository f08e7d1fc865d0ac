/** What people say of activities, as it is stored; what is personal of it is sealed. */
@NullMarked
package io.tierledger.engagement.reports;

import org.jspecify.annotations.NullMarked;
